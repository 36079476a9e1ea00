import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FeedUpdate } from '@sluice/engine';
import { FeedWatch } from '../../packages/engine/src/feed-watch.js';
import { FakeClock } from '../support/fake-clock.js';
import { Heard } from '../support/heard.js';

const GAUGE = JSON.stringify({ item: 23, min: { value: 10 }, max: { value: 30 } });
const BARE = '{"item":23}';
const URL_OF = { url: 'https://feeds.example/g', type: 'gauge', refreshMs: 60_000 };

function watch(setup: ConstructorParameters<typeof FeedWatch>[0], answers: readonly (() => Response)[] = [() => new Response(GAUGE)]) {
  const clock = new FakeClock(1_000_000);
  const heard = new Heard<FeedUpdate>();
  let asked = 0;
  const fetch = async () => (answers[asked++] ?? answers.at(-1)!)();
  const feed = new FeedWatch(setup, { clock, fetch, getToken: async () => null, tell: heard.hear });
  const nextRound = async () => {
    const told = heard.next(({ refreshing, nextAt }) => !refreshing && nextAt !== null);
    clock.advance(70_000);
    return told;
  };
  return { clock, heard, feed, nextRound };
}

const failing = () => new Response('', { status: 500 });

describe('FeedWatch', () => {
  it('reads what the page hands in', () => {
    const { feed, heard } = watch({ payload: GAUGE, type: 'gauge' });
    feed.join(1, {});
    assert.deepEqual([heard.last?.state, heard.last?.figure?.type, heard.last?.checkedAt], ['ready', 'gauge', 1_000_000]);
  });

  it('completes what the page hands in with the ends it names', () => {
    const { feed, heard } = watch({ payload: BARE, type: 'gauge' });
    feed.join(1, { min: 0, max: 46 });
    assert.equal(heard.last?.figure?.type === 'gauge' && heard.last.figure.share, 0.5);
  });

  it('polls an address', async () => {
    const { heard, feed } = watch(URL_OF);
    feed.join(1, {});
    assert.equal(heard.last?.state, 'loading');
    const { figure, checkedAt } = await heard.until(({ state }) => state === 'ready');
    assert.deepEqual([figure?.type, checkedAt], ['gauge', 1_000_000]);
    feed.stop();
  });

  it('keeps its figure when a later answer fails, and says why', async () => {
    const { heard, feed, nextRound } = watch(URL_OF, [() => new Response(GAUGE), failing]);
    feed.join(1, {});
    await heard.until(({ nextAt, state }) => state === 'ready' && nextAt !== null);
    await nextRound();
    const failed = await heard.until(({ reason }) => reason === 'server');
    assert.deepEqual([failed.state, failed.figure?.type], ['ready', 'gauge']);
    feed.stop();
  });

  it('is well again after an answer that says that nothing has changed', async () => {
    const answers = [() => new Response(GAUGE, { headers: { etag: '"1"' } }), failing, () => new Response(null, { status: 304 })];
    const { heard, feed, nextRound, clock } = watch({ ...URL_OF, origin: 'https://feeds.example' }, answers);
    feed.join(1, {});
    await heard.until(({ nextAt, state }) => state === 'ready' && nextAt !== null);
    await nextRound();
    assert.equal(heard.last?.reason, 'server');
    clock.advance(600_000);
    const well = await heard.next(({ reason }) => reason === undefined);
    assert.deepEqual([well.figure?.type, well.problems], ['gauge', []]);
    feed.stop();
  });

  it('is in error where what it reads is no figure', () => {
    const { feed, heard } = watch({ payload: '<!doctype html>', type: 'gauge' });
    feed.join(1, {});
    assert.deepEqual([heard.last?.state, heard.last?.reason], ['error', 'bad-data']);
    assert.ok(heard.last!.problems.length > 0);
  });

  it('fails for those only who lack an end', async () => {
    const { heard, feed } = watch(URL_OF, [() => new Response(BARE)]);
    feed.join(1, { min: 0, max: 46 });
    feed.join(2, { min: 0 });
    const good = await heard.until(({ id, state }) => id === 1 && state === 'ready');
    const bad = await heard.until(({ id, state }) => id === 2 && state === 'error');
    assert.deepEqual([good.reason, bad.reason, bad.problems[0]?.path], [undefined, 'bad-data', 'max']);
    feed.stop();
  });

  it('tells a latecomer with other ends from the answer it holds, and why there is no newer', async () => {
    const { heard, feed, nextRound } = watch(URL_OF, [() => new Response(BARE), failing]);
    feed.join(1, { min: 0, max: 46 });
    await heard.until(({ nextAt, state }) => state === 'ready' && nextAt !== null);
    await nextRound();
    feed.join(2, { min: 0, max: 23 });
    assert.deepEqual([heard.last?.id, heard.last?.figure?.type === 'gauge' && heard.last.figure.share, heard.last?.reason], [2, 1, 'server']);
    feed.stop();
  });

  it('tells nothing to whom has left', async () => {
    const { heard, feed } = watch(URL_OF);
    feed.join(1, {});
    feed.join(2, {});
    feed.leave(1);
    await heard.until(({ state }) => state === 'ready');
    assert.deepEqual([feed.ids, heard.all.some(({ id, state }) => id === 1 && state === 'ready')], [[2], false]);
    feed.stop();
  });
});
