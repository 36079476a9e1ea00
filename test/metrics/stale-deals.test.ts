import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal, stagesOf } from '../support/history.js';
import { ask, drill } from '../support/run-metric.js';

const today = '2026-07-01';
const touched = (id: string, days: number, stage = 's1') =>
  deal({ id, path: [{ stage, on: day('2025-01-01') }], createdOn: day('2025-01-01'), lastActivityOn: day(today) - days, amountMinor: 100 });

describe('staleDeals', () => {
  it('counts open deals beyond the threshold, not those exactly at it', () => {
    const { value } = ask('staleDeals', [touched('a', 30), touched('b', 31), deal({ end: 'won', createdOn: day('2020-01-01') })], { today });
    assert.deepEqual([value?.count, value?.amountMinor, value?.share.value, value?.share.denominator], [1, 100, 0.5, 2]);
  });

  it('takes creation for the last touch where there was none', () => {
    assert.equal(ask('staleDeals', [deal({ hasHistory: false, createdOn: day('2026-05-31') })], { today }).value?.count, 1);
    assert.equal(ask('staleDeals', [deal({ hasHistory: false, createdOn: day('2026-06-01') })], { today }).value?.count, 0);
  });

  it('goes by the age in the stage where asked', () => {
    const { value } = ask('staleDeals', [touched('a', 0)], { today, params: { staleRule: 'stageAge', days: 100 } });
    assert.equal(value?.count, 1);
  });

  it('lets a planned step suspend it where asked, today included, not one that has passed', () => {
    const planned = (id: string, plannedOn: string) => ({ ...touched(id, 90), plannedOn: day(plannedOn) });
    const deals = [planned('a', '2026-06-30'), planned('b', '2026-07-01'), planned('c', '2026-09-01'), touched('d', 90)];
    const asked = { today, params: { staleRule: 'inactivityUnlessPlanned' } } as const;
    assert.deepEqual(drill('staleDeals', 'stale', deals, asked), ['a', 'd']);
    assert.deepEqual(ask('staleDeals', deals, asked).value?.count, 2);
    assert.equal(ask('staleDeals', deals, { today }).value?.count, 4);
  });

  it('goes by the age of the deal where asked', () => {
    const created = (id: string, on: string) => deal({ id, createdOn: day(on), lastActivityOn: day(today) });
    const deals = [created('a', '2026-06-01'), created('b', '2026-05-31'), deal({ id: 'c', createdOn: null })];
    const asked = { today, params: { staleRule: 'dealAge' } } as const;
    assert.deepEqual(drill('staleDeals', 'stale', deals, asked), ['b']);
    assert.equal(ask('staleDeals', deals, asked).value?.unknown, 1);
    assert.equal(ask('staleDeals', deals, { today, params: { staleRule: 'dealAge', daysByPipeline: { p: 10 } } }).value?.count, 2);
  });

  it('tells the days beyond the threshold, on average and at most', () => {
    assert.deepEqual(ask('staleDeals', [touched('a', 31), touched('b', 40), touched('c', 30)], { today }).value?.daysOver, { mean: 5.5, most: 10 });
    assert.equal(ask('staleDeals', [touched('c', 30)], { today }).value?.daysOver, null);
  });

  it('lets a stage have its own threshold, and 0 switch it off', () => {
    const stages = stagesOf(['s1', 's2', 's3'], {}, { s1: 7, s2: 0 });
    const deals = [touched('a', 7), touched('b', 8), touched('c', 500, 's2'), touched('d', 30, 's3'), touched('e', 31, 's3')];
    assert.equal(ask('staleDeals', deals, { today, stages }).value?.count, 2);
    assert.deepEqual(drill('staleDeals', 'stale', deals, { today, stages }), ['b', 'e']);
  });

  it('has none where the rule is off', () => {
    assert.equal(ask('staleDeals', [touched('a', 500)], { today, params: { days: 0 } }).value?.count, 0);
  });

  it('does not take the unknown for fine', () => {
    const { value, n } = ask('staleDeals', [deal({ hasHistory: false, createdOn: null }), touched('a', 1)], { today });
    assert.deepEqual([value?.unknown, value?.share.denominator, n], [1, 1, 1]);
    assert.equal(ask('staleDeals', [], { today }).value?.share.value, null);
  });

  it('counts where currencies mix, without a sum', () => {
    const { value } = ask('staleDeals', [touched('a', 99)], { today, mixed: true });
    assert.deepEqual([value?.count, value?.amountMinor], [1, null]);
  });
});
