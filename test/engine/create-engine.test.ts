import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEngine, type MetricUpdate, type RowsUpdate } from '@sluice/engine';
import { Heard } from '../support/heard.js';

const CSV = `id,name,stage,amount,create date,close date
1,Alpha,Won,1000,2026-01-01,2026-02-01
2,Beta,Lost,500,2026-01-05,2026-02-10
3,Gamma,Proposal,250.50,2026-03-01,
`;
const SETUP = { currency: 'EUR', calendar: { timeZone: 'UTC' } };

describe('createEngine', () => {
  it('answers from a CSV text', async () => {
    const engine = createEngine(SETUP);
    const state = await engine.load('deals', CSV, { name: 'deals.csv' });
    assert.equal(state.state, 'ready');
    const { answer } = await engine.query({ metric: 'winRate' });
    assert.deepEqual([answer?.total.value, answer?.total.numerator, answer?.total.denominator], [0.5, 1, 2]);
    engine.dispose();
  });

  it('answers the same from rows as objects and from bytes', async () => {
    const [header, ...lines] = CSV.trim()
      .split('\n')
      .map((line) => line.split(','));
    const rows = lines.map((line) => Object.fromEntries(line.map((cell, i) => [header![i]!, cell])));
    const totals = [];
    // A small buffer of Node is a window on a pool that others share.
    for (const content of [CSV, new TextEncoder().encode(CSV), rows, Buffer.from(CSV)]) {
      const engine = createEngine(SETUP);
      await engine.load('deals', content);
      totals.push((await engine.query({ metric: 'dealSize' })).answer?.total);
      engine.dispose();
    }
    assert.deepEqual(totals[1], totals[0]);
    assert.deepEqual(totals[2], totals[0]);
    assert.deepEqual(totals[3], totals[0]);
    assert.equal(totals[0]?.value?.meanMinor, 100_000);
  });

  it('tells a watcher again when a table is loaded anew', async () => {
    const engine = createEngine(SETUP);
    const heard = new Heard<MetricUpdate<'winRate'>>();
    await engine.load('deals', CSV);
    const stop = engine.watch({ metric: 'winRate' }, heard.hear);
    await heard.until();
    const again = heard.next();
    await engine.load('deals', `${CSV}4,Delta,Won,10,2026-01-01,2026-02-01\n`);
    assert.equal((await again).answer?.total.numerator, 2);
    const count = heard.all.length;
    stop();
    await engine.load('deals', CSV);
    assert.equal(heard.all.length, count);
    engine.dispose();
  });

  it('gives windows of deals', async () => {
    const engine = createEngine(SETUP);
    const heard = new Heard<RowsUpdate>();
    await engine.load('deals', CSV);
    engine.watchRows({ sort: { field: 'amount', descending: true }, from: 0, to: 2 }, heard.hear);
    const { total, rows } = await heard.until();
    assert.equal(total, 3);
    assert.deepEqual(
      rows.map(({ name, amountMinor }) => [name, amountMinor]),
      [
        ['Alpha', 100_000],
        ['Beta', 50_000],
      ],
    );
    engine.dispose();
  });

  it('narrows every query to the selection', async () => {
    const engine = createEngine(SETUP);
    await engine.load('deals', CSV);
    engine.select([{ field: 'name', in: ['Alpha'] }]);
    assert.equal((await engine.query({ metric: 'winRate' })).answer?.total.value, 1);
    assert.equal((await engine.query({ metric: 'winRate', ignore: ['name'] })).answer?.total.value, 0.5);
    engine.dispose();
  });

  it('says that a source that could not be read has no answer, and why', async () => {
    const engine = createEngine(SETUP);
    const state = await engine.load('deals', '<!doctype html><title>Log in</title>');
    assert.equal(state.state, 'error');
    assert.equal(state.reason, 'bad-data');
    const update = await engine.query({ metric: 'winRate' });
    assert.equal(update.answer, undefined);
    assert.ok(update.problems.length > 0);
    engine.dispose();
  });

  it('throws at a metric that does not exist', async () => {
    const engine = createEngine(SETUP);
    await engine.load('deals', CSV);
    await assert.rejects(engine.query({ metric: 'luck' } as never), /Unknown metric "luck"\. Known metrics: .*winRate/);
    engine.dispose();
  });

  it('tells which metrics the source can answer', async () => {
    const engine = createEngine(SETUP);
    await engine.load('deals', CSV);
    const { winRate, stageConversion } = await engine.capabilities();
    assert.equal(winRate.available, true);
    assert.deepEqual(stageConversion, { available: false, missing: ['history'] });
    engine.dispose();
  });
});
