import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { Engine, type FromEngine, type SourceState } from '@sluice/engine';
import { FakeClock } from '../support/fake-clock.js';
import { Heard } from '../support/heard.js';
import { noon } from '../support/store-of.js';

const CSV = 'id,stage,amount\n1,New,10\n';
const STAGES = [
  { label: 'New', probability: null, kind: null },
  { label: 'Won', probability: null, kind: 'won' },
] as const;
const engines: Engine[] = [];
afterEach(() => engines.splice(0).forEach((engine) => engine.dispose()));

/** An engine whose server answers by path; a path without an answer hangs. */
function opened(answers: Readonly<Record<string, (request: Request) => Response>>) {
  const clock = new FakeClock(noon('2026-07-01'));
  const fetch: typeof globalThis.fetch = (url, init) => {
    const request = new Request(url, init);
    const answer = answers[new URL(request.url).pathname];
    return answer === undefined ? new Promise(() => undefined) : Promise.resolve(answer(request));
  };
  const engine = new Engine({ clock, fetch });
  engines.push(engine);
  const heard = new Heard<FromEngine>();
  engine.open({ postMessage: heard.hear });
  const state = (wanted: (state: SourceState) => boolean): Promise<SourceState> =>
    heard
      .until((message) => 'sources' in message && message.sources.some(wanted))
      .then((message) => ('sources' in message ? message.sources.find(wanted)! : assert.fail()));
  return { engine, clock, state };
}

const csv = (): Response => new Response(CSV, { headers: { 'content-type': 'text/csv', 'last-modified': 'Wed, 01 Jul 2026 06:00:00 GMT' } });
const tagged = (request: Request): Response => {
  const known = request.headers.get('if-none-match') === '"1"';
  return known ? new Response(null, { status: 304 }) : new Response(CSV, { headers: { 'content-type': 'text/csv', etag: '"1"' } });
};
const history = (): Response => new Response('deal,field,at,from,to\n', { headers: { 'content-type': 'text/csv' } });
const table = (kind: 'deals' | 'history', path: string) => ({ kind, url: `https://crm.example${path}` });

describe('a source', () => {
  it('loads, is ready, and tells both ages', async () => {
    const { engine, state } = opened({ '/deals': csv });
    engine.connect(1, { tables: [table('deals', '/deals')], stages: STAGES });
    assert.equal((await state(({ state: basic }) => basic === 'loading')).version, 0);
    const ready = await state(({ state: basic, checkedAt }) => basic === 'ready' && checkedAt !== null);
    assert.deepEqual([ready.dataAt, ready.checkedAt, ready.counts.deals], [Date.UTC(2026, 6, 1, 6), noon('2026-07-01'), 1]);
  });

  it('shows deals without a table that does not come, after a while', async () => {
    const { engine, clock, state } = opened({ '/deals': csv });
    engine.connect(1, { tables: [table('deals', '/deals'), table('history', '/history')], stages: STAGES });
    const waiting = state(({ tables }) => tables.length > 0);
    assert.equal((await waiting).state, 'loading');
    clock.advance(2000);
    assert.equal((await state(({ state: basic }) => basic === 'ready')).has.history, false);
  });

  it('shows deals at once where the other table failed, and is partial', async () => {
    const { engine, state } = opened({ '/deals': csv, '/history': () => new Response('', { status: 404 }) });
    engine.connect(1, { tables: [table('deals', '/deals'), table('history', '/history')], stages: STAGES });
    const ready = await state(({ state: basic, partial }) => basic === 'ready' && partial);
    assert.equal(ready.reason, 'not-found');
  });

  it('is in error where its deals could not be had, and answers with the reason', async () => {
    const { engine, state } = opened({ '/deals': () => new Response('', { status: 401 }) });
    engine.connect(1, { tables: [table('deals', '/deals')], stages: STAGES });
    assert.equal((await state(({ state: basic }) => basic === 'error')).reason, 'unauthorized');
    const { answer, problems } = await engine.ask(1, { metric: 'winRate' });
    assert.equal(answer, undefined);
    assert.ok(problems.length > 0);
  });

  it('is empty where there are no deals', async () => {
    const { engine, state } = opened({});
    engine.connect(1, { tables: [{ kind: 'deals' }] });
    assert.equal((await state(() => true)).state, 'idle');
    engine.load(1, { table: 0, content: { rows: [] } });
    assert.equal((await state(({ version }) => version === 1)).state, 'empty');
  });

  it('shows the later of two payloads, however long the earlier takes', async () => {
    const { engine } = opened({});
    engine.connect(1, { tables: [{ kind: 'deals' }], stages: STAGES });
    let push: (text: string) => void = () => undefined;
    const slow = new Blob(['']);
    slow.stream = () =>
      new ReadableStream({
        start(controller) {
          push = (text) => {
            controller.enqueue(new TextEncoder().encode(text));
            controller.close();
          };
        },
      });
    const first = engine.loaded(1, { table: 0, content: { blob: slow }, name: 'slow.csv' });
    await engine.loaded(1, { table: 0, content: { text: `${CSV}2,New,20\n` } });
    push(CSV);
    await first;
    assert.equal(engine.state(1).counts.deals, 2);
  });

  for (const { title, tables } of [
    { title: 'alone', tables: [table('deals', '/tagged')] },
    { title: 'beside a table that has changed', tables: [table('deals', '/tagged'), table('history', '/history')] },
    { title: 'beside deals of another table that have changed', tables: [table('deals', '/tagged'), { ...table('deals', '/more'), idPrefix: 'm' }] },
  ]) {
    it(`takes a settled move back when its deals are unchanged since, ${title}`, async () => {
      const { engine, clock, state } = opened({ '/tagged': tagged, '/history': history, '/more': csv });
      engine.connect(1, { tables, stages: STAGES, origin: 'https://crm.example' });
      await state(({ state: basic, refreshing, version }) => basic === 'ready' && !refreshing && version > 0);
      const openDeals = async () => (await engine.ask(1, { metric: 'openPipeline' })).answer?.total.n;
      const before = (await openDeals())!;
      engine.change(1, [{ move: 1, deal: '1', toStage: 'Won' }]);
      assert.equal(await openDeals(), before - 1);
      clock.advance(1000);
      const { version } = engine.state(1);
      engine.change(1, [{ settle: 1, accepted: true }]);
      await state(({ version: told, refreshing, checkedAt }) => told > version + 1 && !refreshing && checkedAt === clock.now());
      assert.equal(await openDeals(), before);
    });
  }

  it('throws at a table it was not connected with', async () => {
    const { engine } = opened({});
    engine.connect(1, { tables: [] });
    await assert.rejects(engine.loaded(1, { table: 3, content: { text: CSV } }), /no table number 3; the source was connected with 0/);
  });
});
