import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FeedUpdate, FromEngine } from '@sluice/engine';
import { FeedsOnNeed, TRY_AGAIN_MS } from '../../packages/engine/src/feeds-on-need.js';
import { Outbox } from '../../packages/engine/src/outbox.js';
import { FakeClock } from '../support/fake-clock.js';
import { Heard } from '../support/heard.js';

const GAUGE = JSON.stringify({ item: 23, min: { value: 10 }, max: { value: 30 } });

function opened(failures = 0) {
  const heard = new Heard<FeedUpdate>();
  const outbox = new Outbox();
  outbox.open({ postMessage: (message: FromEngine) => 'feeds' in message && message.feeds.forEach(heard.hear) });
  const clock = new FakeClock();
  let loads = 0;
  const load = async () => {
    loads += 1;
    if (loads <= failures) throw new TypeError('Failed to fetch dynamically imported module');
    return import('../../packages/engine/src/feeds.js');
  };
  return { feeds: new FeedsOnNeed({ clock, fetch: undefined, outbox, getToken: async () => null }, load), heard, clock, loads: () => loads };
}

describe('FeedsOnNeed', () => {
  it('watches what was asked before the part was there', async () => {
    const { feeds, heard } = opened();
    feeds.watch(1, { payload: GAUGE, type: 'gauge' });
    feeds.watch(2, { payload: GAUGE, type: 'gauge' });
    feeds.unwatch(1);
    feeds.attend({ hidden: false });
    assert.equal((await heard.until(({ id }) => id === 2)).figure?.type, 'gauge');
    feeds.dispose();
  });

  it('passes on what is asked later', async () => {
    const { feeds, heard } = opened();
    feeds.watch(1, { payload: GAUGE, type: 'gauge' });
    await heard.until(({ id }) => id === 1);
    feeds.refresh(1);
    feeds.watch(2, { payload: GAUGE, type: 'gauge' });
    assert.equal((await heard.until(({ id }) => id === 2)).state, 'ready');
    feeds.dispose();
  });

  it('does nothing for who only ends', () => {
    const { feeds, heard } = opened();
    feeds.unwatch(1);
    feeds.refresh(1);
    feeds.attend({ online: true });
    feeds.dispose();
    assert.equal(heard.all.length, 0);
  });

  it('says that the part could not be loaded, to all who wait for it', async () => {
    const { feeds, heard, clock, loads } = opened(1);
    feeds.watch(1, { payload: GAUGE });
    feeds.watch(2, { payload: GAUGE });
    feeds.watch(3, { payload: GAUGE });
    feeds.unwatch(3);
    for (const id of [1, 2]) {
      const { state, reason, problems, nextAt } = await heard.until((update) => update.id === id);
      assert.deepEqual([state, reason, problems[0]?.code, nextAt], ['error', 'worker', 'no-feeds', clock.now() + TRY_AGAIN_MS]);
    }
    assert.deepEqual([loads(), heard.all.some(({ id }) => id === 3)], [1, false]);
    feeds.dispose();
  });

  const again: readonly (readonly [string, (opened_: ReturnType<typeof opened>) => void])[] = [
    ['at the next watch', ({ feeds }) => feeds.watch(9, { payload: GAUGE })],
    ['at a refresh', ({ feeds }) => feeds.refresh(1)],
    ['when the network is back', ({ feeds }) => feeds.attend({ online: true })],
    ['after a while', ({ clock }) => clock.advance(TRY_AGAIN_MS)],
  ];
  for (const [title, act] of again) {
    it(`asks for the part again ${title}, and then shows what waited`, async () => {
      const one = opened(1);
      one.feeds.watch(1, { payload: GAUGE });
      await one.heard.until(({ state }) => state === 'error');
      act(one);
      assert.equal((await one.heard.until(({ id, state }) => id === 1 && state === 'ready')).figure?.type, 'gauge');
      assert.equal(one.loads(), 2);
      one.feeds.dispose();
    });
  }

  it('asks no more once disposed', async () => {
    const { feeds, heard, clock, loads } = opened(9);
    feeds.watch(1, { payload: GAUGE });
    await heard.until(({ state }) => state === 'error');
    feeds.dispose();
    clock.advance(10 * TRY_AGAIN_MS);
    feeds.refresh(1);
    assert.equal(loads(), 1);
  });
});
