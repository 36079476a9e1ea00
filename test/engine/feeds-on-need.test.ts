import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FeedUpdate, FromEngine } from '@sluice/engine';
import { FeedsOnNeed } from '../../packages/engine/src/feeds-on-need.js';
import { Outbox } from '../../packages/engine/src/outbox.js';
import { FakeClock } from '../support/fake-clock.js';
import { Heard } from '../support/heard.js';

const GAUGE = JSON.stringify({ item: 23, min: { value: 10 }, max: { value: 30 } });

function opened() {
  const heard = new Heard<FeedUpdate>();
  const outbox = new Outbox();
  outbox.open({ postMessage: (message: FromEngine) => 'feeds' in message && message.feeds.forEach(heard.hear) });
  return { feeds: new FeedsOnNeed({ clock: new FakeClock(), fetch: undefined, outbox, getToken: async () => null }), heard };
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
});
