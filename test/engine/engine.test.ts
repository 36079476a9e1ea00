import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { Engine } from '@sluice/engine';
import type { FromEngine, MetricUpdate, SourceSetup } from '@sluice/engine';
import { FakeClock } from '../support/fake-clock.js';
import { Heard } from '../support/heard.js';
import { noon } from '../support/store-of.js';

type Batch = Extract<FromEngine, { readonly results: unknown }>;
const SOURCE = 1;
const STAGES = [
  { label: 'New', probability: 0.1, kind: null },
  { label: 'Proposal', probability: 0.4, kind: null },
  { label: 'Won', probability: null, kind: 'won' },
  { label: 'Lost', probability: null, kind: 'lost' },
] as const;
const CSV = `id,name,stage,amount,create date,close date
1,Alpha,Won,100,2026-01-01,2026-02-01
2,Beta,New,200,2026-01-01,
3,Gamma,Proposal,300,2026-01-01,
`;
const SETUP: SourceSetup = { tables: [{ kind: 'deals' }], stages: STAGES, currency: 'EUR', calendar: { timeZone: 'UTC' } };

const engines: Engine[] = [];
afterEach(() => engines.splice(0).forEach((engine) => engine.dispose()));

function opened(clock = new FakeClock(noon('2026-07-01')), more: Partial<ConstructorParameters<typeof Engine>[0]> = {}) {
  const engine = new Engine({ clock, ...more });
  engines.push(engine);
  const heard = new Heard<FromEngine>();
  engine.open({ postMessage: heard.hear });
  const batches = (): readonly Batch[] => heard.all.filter((message): message is Batch => 'results' in message);
  const update = (id: number, wanted: (update: MetricUpdate) => boolean = () => true): Promise<MetricUpdate> =>
    heard
      .next((message) => 'results' in message && message.results.some((each) => each.id === id && wanted(each)))
      .then((message) => (message as Batch).results.find((each) => each.id === id)!);
  return { engine, clock, heard, batches, update };
}

const openCounts = (update: MetricUpdate): Record<string, number> =>
  Object.fromEntries(update.answer?.groups?.map(({ key, measured }): [string, number] => [String(key[0]), (measured.value as { count: number }).count]) ?? []);
const BY_STAGE = { metric: 'openPipeline', by: ['stage'] } as const;

describe('Engine', () => {
  it('answers everything that belongs to one load in one batch', async () => {
    const { engine, batches, update } = opened();
    engine.connect(SOURCE, SETUP);
    engine.watch(1, SOURCE, { metric: 'winRate' });
    engine.watch(2, SOURCE, { metric: 'dealSize' });
    engine.watchRows(3, SOURCE, { sort: { field: 'name' }, from: 0, to: 10 });
    const answered = update(2);
    engine.load(SOURCE, { table: 0, content: { text: CSV } });
    await answered;
    const withAnswers = batches().filter(({ results, rows }) => results.length + rows.length > 0);
    assert.deepEqual(
      withAnswers.map(({ results, rows, sources }) => [results.map(({ id }) => id), rows.map(({ id }) => id), sources.map(({ state }) => state)]),
      [[[1, 2], [3], ['ready']]],
    );
  });

  it('says one message for a change, however many watch', async () => {
    for (const watchers of [1, 50]) {
      const { engine, batches, update } = opened();
      engine.connect(SOURCE, SETUP);
      for (let id = 1; id <= watchers; id++) engine.watch(id, SOURCE, { metric: 'winRate' });
      const answered = update(watchers);
      engine.load(SOURCE, { table: 0, content: { text: CSV } });
      await answered;
      assert.equal(batches().filter(({ results }) => results.length > 0).length, 1);
    }
  });

  it('moves a deal for everybody at once, and takes a refused move back', async () => {
    const { engine, update } = opened();
    engine.connect(SOURCE, SETUP);
    engine.watch(1, SOURCE, BY_STAGE);
    engine.watch(2, SOURCE, { metric: 'winRate' });
    const loaded = update(2);
    engine.load(SOURCE, { table: 0, content: { text: CSV } });
    await loaded;
    const moved = Promise.all([update(1), update(2)]);
    engine.change(SOURCE, [{ move: 1, deal: '2', toStage: 'Won' }]);
    const [open, rate] = await moved;
    assert.deepEqual(openCounts(open), { Proposal: 1 });
    assert.equal(rate.answer?.total.numerator, 2);
    const back = update(1);
    engine.change(SOURCE, [{ settle: 1, accepted: false }]);
    assert.deepEqual(openCounts(await back), { New: 1, Proposal: 1 });
  });

  it('keeps a move over a load that began before it was settled, and believes the next', async () => {
    const { engine, clock, update } = opened();
    engine.connect(SOURCE, SETUP);
    engine.watch(1, SOURCE, BY_STAGE);
    const load = async (): Promise<MetricUpdate> => {
      const answered = update(1);
      engine.load(SOURCE, { table: 0, content: { text: CSV } });
      return answered;
    };
    await load();
    const moved = update(1);
    engine.change(SOURCE, [{ move: 1, deal: '2', toStage: 'Proposal' }]);
    assert.deepEqual(openCounts(await moved), { Proposal: 2 });
    clock.advance(1000);
    assert.deepEqual(openCounts(await load()), { Proposal: 2 });
    const settled = update(1);
    engine.change(SOURCE, [{ settle: 1, accepted: true }]);
    await settled;
    clock.advance(1000);
    assert.deepEqual(openCounts(await load()), { New: 1, Proposal: 1 });
  });

  it('refuses to move a deal it does not know, and says so', async () => {
    const { engine, heard, update } = opened();
    engine.connect(SOURCE, SETUP);
    engine.watch(1, SOURCE, BY_STAGE);
    const loaded = update(1);
    engine.load(SOURCE, { table: 0, content: { text: CSV } });
    await loaded;
    const said = heard.next((message) => 'sources' in message && message.sources.length > 0);
    engine.change(SOURCE, [{ move: 1, deal: 'nobody', toStage: 'Won' }]);
    const { sources } = (await said) as Batch;
    assert.deepEqual(
      sources[0]?.problems.map(({ code }) => code),
      ['move-refused'],
    );
  });

  it('gives a heartbeat and a break between slices of work', async () => {
    let now = noon('2026-07-01');
    let breaks = 0;
    const clock = Object.assign(new FakeClock(now), { now: () => (now += 10) });
    const yieldToHost = (): Promise<void> => {
      breaks++;
      return new Promise((resolve) => setImmediate(resolve));
    };
    const { engine, heard, update } = opened(clock, { sliceMs: 25, yieldToHost });
    engine.connect(SOURCE, SETUP);
    engine.watch(1, SOURCE, { metric: 'winRate' });
    const answered = update(1);
    engine.load(SOURCE, { table: 0, content: { text: CSV } });
    await answered;
    assert.ok(breaks > 0);
    assert.ok(heard.all.some((message) => 'heartbeat' in message));
  });

  it('asks back for a token and sends it', async () => {
    const seen: (string | null)[] = [];
    const fetch: typeof globalThis.fetch = async (_, init) => {
      seen.push(new Headers(init?.headers).get('authorization'));
      return new Response(CSV, { headers: { 'content-type': 'text/csv' } });
    };
    const { engine, heard, update } = opened(undefined, { fetch });
    const asked = heard.next((message) => 'needToken' in message);
    engine.connect(SOURCE, { ...SETUP, tables: [{ kind: 'deals', url: 'https://crm.example/deals.csv' }], hasToken: true });
    engine.watch(1, SOURCE, { metric: 'winRate' });
    const answered = update(1);
    const { needToken, source } = (await asked) as Extract<FromEngine, { readonly needToken: number }>;
    assert.equal(source, SOURCE);
    engine.token(needToken, 'abc');
    assert.equal((await answered).answer?.total.numerator, 1);
    assert.deepEqual(seen, ['Bearer abc']);
  });

  it('polls, keeps the last good data when a later load fails, and tells why', async () => {
    let answers = 0;
    const fetch: typeof globalThis.fetch = async () =>
      answers++ === 0 ? new Response(CSV, { headers: { 'content-type': 'text/csv' } }) : new Response('', { status: 500 });
    const { engine, clock, heard, update } = opened(undefined, { fetch });
    engine.connect(SOURCE, { ...SETUP, tables: [{ kind: 'deals', url: 'https://crm.example/deals.csv' }], refreshMs: 60_000 });
    engine.watch(1, SOURCE, { metric: 'winRate' });
    await update(1);
    await heard.until((message) => 'sources' in message && message.sources.some(({ nextAt }) => nextAt !== null));
    const failed = heard.next((message) => 'sources' in message && message.sources.some(({ reason }) => reason === 'server'));
    clock.advance(70_000);
    const { sources } = (await failed) as Batch;
    assert.equal(sources[0]?.state, 'ready');
    assert.equal((await engine.ask(SOURCE, { metric: 'winRate' })).answer?.total.numerator, 1);
  });

  it('keeps watches when a source is connected anew', async () => {
    const { engine, update } = opened();
    engine.connect(SOURCE, SETUP);
    engine.watch(1, SOURCE, { metric: 'winRate' });
    const first = update(1);
    engine.load(SOURCE, { table: 0, content: { text: CSV } });
    await first;
    engine.connect(SOURCE, { ...SETUP, currency: 'USD' });
    const second = update(1);
    engine.load(SOURCE, { table: 0, content: { text: CSV } });
    assert.equal((await second).currency, 'USD');
  });

  it('tells who names a source that is not connected', () => {
    const { engine } = opened();
    assert.throws(() => engine.refresh(9), /no source number 9; connect it first/);
  });
});
