import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { createLoader, type LoadOptions } from '../../../packages/sources/src/arrival/loader.js';
import { FakeClock } from '../../support/fake-clock.js';
import { startFaultServer, type FaultServer } from '../../support/fault-server.js';

describe('createLoader', () => {
  let server: FaultServer;
  before(async () => {
    server = await startFaultServer();
  });
  after(() => server.close());
  const loader = (path: string, options: Partial<LoadOptions> = {}) => createLoader({ url: server.origin + path, clock: new FakeClock(), ...options });

  it('goes on with the ETag of a 304', async () => {
    const asked: (string | null)[] = [];
    const etags = ['"1"', '"2"', '"2"'];
    const answering: typeof fetch = async (_, init) => {
      asked.push(new Headers(init?.headers).get('if-none-match'));
      return new Response(asked.length === 1 ? '[]' : null, { status: asked.length === 1 ? 200 : 304, headers: { etag: etags[asked.length - 1]! } });
    };
    const one = loader('/x', { origin: server.origin, fetch: answering });
    const first = await one.load(new AbortController(), true);
    assert.equal(first.kind, 'answer');
    if (first.kind === 'answer') one.keep(first.response);
    await one.load(new AbortController(), true);
    assert.equal((await one.load(new AbortController(), true)).kind, 'unchanged');
    assert.deepEqual(asked, [null, '"1"', '"2"']);
  });

  it('leaves the cache to the browser elsewhere, and asks by hand at home', async () => {
    const caches: (string | undefined)[] = [];
    const answering: typeof fetch = async (_, init) => {
      caches.push(init?.cache);
      return new Response('[]');
    };
    await loader('/x', { fetch: answering, origin: 'https://intranet.example' }).load(new AbortController(), true);
    await loader('/x', { fetch: answering, origin: server.origin }).load(new AbortController(), true);
    assert.deepEqual(caches, ['no-cache', 'no-store']);
  });

  it('is aborted by whoever asked', async () => {
    const controller = new AbortController();
    const loaded = loader('/hang').load(controller, true);
    await server.received('/hang');
    controller.abort();
    assert.equal((await loaded).kind, 'aborted');
  });

  it('does not take a 304 that nobody asked for as unchanged', async () => {
    const loaded = await loader('/status/304').load(new AbortController(), true);
    assert.equal(loaded.kind === 'failed' && loaded.failure.problem.code, 'http-status');
  });

  it('keeps what the network layer said beside the sentence', async () => {
    const loaded = await loader('/refuse').load(new AbortController(), true);
    assert.equal(loaded.kind === 'failed' && typeof loaded.failure.problem.values?.['cause'], 'string');
  });

  it('sends a token as bearer, over an authorization header of the host', async () => {
    const loaded = await loader('/token?good=t', { headers: { Authorization: 'Basic x' }, getToken: async () => 't' }).load(new AbortController(), true);
    assert.equal(loaded.kind, 'answer');
  });
});
