import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FeedUpdate } from '@sluice/engine';
import { FeedWatch } from '../../packages/engine/src/feed-watch.js';
import { FakeClock } from '../support/fake-clock.js';
import { Heard } from '../support/heard.js';

const GAUGE = JSON.stringify({ item: 23, min: { value: 10 }, max: { value: 30 } });

function watch(setup: ConstructorParameters<typeof FeedWatch>[0], answer: () => Response = () => new Response(GAUGE)) {
  const clock = new FakeClock(1_000_000);
  const heard = new Heard<Omit<FeedUpdate, 'id'>>();
  const feed = new FeedWatch(setup, { clock, fetch: async () => answer(), getToken: async () => null, tell: heard.hear });
  return { clock, heard, feed };
}

describe('FeedWatch', () => {
  it('reads what the page hands in', () => {
    const { feed } = watch({ payload: GAUGE, type: 'gauge' });
    assert.deepEqual([feed.last.state, feed.last.figure?.type], ['ready', 'gauge']);
  });

  it('polls an address', async () => {
    const { heard, feed } = watch({ url: 'https://feeds.example/g', type: 'gauge' });
    assert.equal(feed.last.state, 'loading');
    const { figure, checkedAt } = await heard.until(({ state }) => state === 'ready');
    assert.deepEqual([figure?.type, checkedAt], ['gauge', 1_000_000]);
    feed.stop();
  });

  it('keeps its figure when a later answer fails, and says why', async () => {
    let answers = 0;
    const { clock, heard, feed } = watch({ url: 'https://feeds.example/g', type: 'gauge', refreshMs: 60_000 }, () =>
      answers++ === 0 ? new Response(GAUGE) : new Response('', { status: 500 }),
    );
    await heard.until(({ nextAt, state }) => state === 'ready' && nextAt !== null);
    clock.advance(70_000);
    const failed = await heard.until(({ reason }) => reason === 'server');
    assert.deepEqual([failed.state, failed.figure?.type], ['ready', 'gauge']);
    feed.stop();
  });

  it('is in error where what it reads is no figure', () => {
    const { feed } = watch({ payload: '<!doctype html>', type: 'gauge' });
    assert.deepEqual([feed.last.state, feed.last.reason], ['error', 'bad-data']);
    assert.ok(feed.last.problems.length > 0);
  });
});
