import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FeedUpdate, FromEngine } from '@sluice/engine';
import { Feeds } from '../../packages/engine/src/feeds.js';
import { Outbox } from '../../packages/engine/src/outbox.js';
import { FakeClock } from '../support/fake-clock.js';
import { Heard } from '../support/heard.js';

const GAUGE = JSON.stringify({ item: 23, min: { value: 10 }, max: { value: 30 } });

function opened(payload = GAUGE) {
  const heard = new Heard<FeedUpdate>();
  const outbox = new Outbox();
  outbox.open({ postMessage: (message: FromEngine) => 'feeds' in message && message.feeds.forEach(heard.hear) });
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (url) => {
    asked.push(new Request(url).url);
    return new Response(payload);
  };
  return { feeds: new Feeds({ clock: new FakeClock(), fetch, outbox, getToken: async () => null }), heard, asked };
}

describe('Feeds', () => {
  it('asks an address once, however many show it', async () => {
    const { feeds, heard, asked } = opened();
    feeds.watch(1, { url: 'https://feeds.example/g', type: 'gauge' });
    feeds.watch(2, { url: 'https://feeds.example/g', type: 'gauge', staleAfterMs: 5 });
    await heard.until(({ id, state }) => id === 1 && state === 'ready');
    await heard.until(({ id, state }) => id === 2 && state === 'ready');
    assert.deepEqual(asked, ['https://feeds.example/g']);
    feeds.dispose();
  });

  it('shares a poll between feeds that name other ends, each with its own figure', async () => {
    const { feeds, heard, asked } = opened('{"item":20}');
    const setup = { url: 'https://feeds.example/g', type: 'gauge' };
    const shareOf = (id: number) =>
      heard.until((update) => update.id === id && update.state === 'ready').then(({ figure }) => figure?.type === 'gauge' && figure.share);
    feeds.watch(1, { ...setup, min: 0, max: 40 });
    feeds.watch(2, { ...setup, min: 0, max: 80 });
    assert.deepEqual([await shareOf(1), await shareOf(2)], [0.5, 0.25]);
    feeds.watch(3, { ...setup, max: 20, min: 0 });
    assert.equal(await shareOf(3), 1);
    assert.equal(asked.length, 1);
    feeds.dispose();
  });

  it('goes on for the others when one ends, and stops with the last', async () => {
    const { feeds, heard, asked } = opened();
    const setup = { url: 'https://feeds.example/g', type: 'gauge' };
    feeds.watch(1, { ...setup, max: 40 });
    feeds.watch(2, { ...setup, max: 80 });
    await heard.until(({ id, state }) => id === 2 && state === 'ready');
    feeds.unwatch(1);
    feeds.refresh(2);
    await heard.next(({ id, refreshing }) => id === 2 && !refreshing);
    feeds.unwatch(2);
    feeds.watch(2, setup);
    await heard.next(({ id, state }) => id === 2 && state === 'ready');
    assert.equal(asked.length, 3);
    feeds.dispose();
  });

  it('tells a latecomer what is known', async () => {
    const { feeds, heard } = opened();
    feeds.watch(1, { payload: GAUGE, type: 'gauge' });
    feeds.watch(2, { payload: GAUGE, type: 'gauge' });
    assert.equal((await heard.until(({ id }) => id === 2)).figure?.type, 'gauge');
    feeds.dispose();
  });

  it('asks anew for a watch whose address has changed', async () => {
    const { feeds, heard, asked } = opened();
    feeds.watch(1, { url: 'https://feeds.example/a', type: 'gauge' });
    await heard.until(({ state }) => state === 'ready');
    feeds.watch(1, { url: 'https://feeds.example/b', type: 'gauge' });
    await heard.next(({ state }) => state === 'ready');
    assert.deepEqual(asked, ['https://feeds.example/a', 'https://feeds.example/b']);
    feeds.dispose();
  });
});
