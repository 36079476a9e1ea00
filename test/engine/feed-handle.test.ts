import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { failedFeed } from '../../packages/engine/src/feed-handle.js';
import type { FeedUpdate } from '@sluice/engine';
import { startClient } from '../support/scripted-client.js';

const setup = { url: 'https://feed.example/funnel.json', type: 'funnel' };

describe('watchFeed', () => {
  it('watches, refreshes and stops by one number', async () => {
    const { client, engine, settled } = await startClient();
    const feed = client.watchFeed(setup, () => undefined);
    feed.refresh();
    feed.stop();
    feed.stop();
    feed.refresh();
    await settled();
    const [, id] = engine().callsOf('watchFeed')[0] ?? [];
    assert.deepEqual(engine().calls.slice(-3), [
      ['watchFeed', id, setup],
      ['refreshFeed', id],
      ['unwatch', id],
    ]);
    client.dispose();
  });

  it('hands updates to its listener until it is stopped', async () => {
    const { client, engine, settled } = await startClient();
    const heard: FeedUpdate[] = [];
    const feed = client.watchFeed(setup, (update) => heard.push(update));
    const [, id] = await engine().next('watchFeed');
    const update = { ...failedFeed(Number(id), null), state: 'ready' as const };
    const batch = { results: [], rows: [], sources: [], feeds: [update] };
    engine().say(batch);
    await settled();
    feed.stop();
    engine().say(batch);
    await settled();
    assert.deepEqual(heard, [{ ...update, epoch: 1 }]);
    client.dispose();
  });

  it('asks its own getToken', async () => {
    const { client, engine } = await startClient();
    client.watchFeed({ ...setup, hasToken: true }, () => undefined, { getToken: () => Promise.resolve('abc') });
    const [, id] = await engine().next('watchFeed');
    engine().say({ needToken: 3, source: Number(id) });
    assert.deepEqual(await engine().next('token'), ['token', 3, 'abc']);
    client.dispose();
  });
});

describe('failedFeed', () => {
  it('says that the worker is the reason', () => {
    const { state, reason, figure } = failedFeed(1, { code: 'worker-failed', severity: 'error', message: 'No.' });
    assert.deepEqual({ state, reason, figure }, { state: 'error', reason: 'worker', figure: null });
  });
});
