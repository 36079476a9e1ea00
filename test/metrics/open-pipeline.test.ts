import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal } from '../support/history.js';
import { ask, drill } from '../support/run-metric.js';

const expected = (id: string, on: string | null, amountMinor: number | null = 100) => deal({ id, expectedCloseOn: on === null ? null : day(on), amountMinor });
const deals = [
  expected('past', '2026-02-01'),
  expected('late', '2026-06-20'),
  expected('soon', '2026-07-10'),
  expected('later', '2026-11-01'),
  expected('never', null),
];
const closing = { params: { window: 'closing' }, period: ['2026-06-01', '2026-08-31'], today: '2026-07-01' } as const;

describe('openPipeline', () => {
  it('counts every open deal and adds the known amounts', () => {
    const { value, excluded } = ask('openPipeline', [deal({ amountMinor: 500 }), deal({ amountMinor: 0 }), deal({ amountMinor: null }), deal({ end: 'won' })]);
    assert.deepEqual([value?.count, value?.amountMinor], [3, 500]);
    assert.deepEqual(excluded, { noAmount: 1 });
  });

  it('takes overdue deals into the running period, however old, and says how many', () => {
    const { value, excluded } = ask('openPipeline', deals, closing);
    assert.deepEqual(value, { count: 3, amountMinor: 300, overdue: { count: 2, amountMinor: 200 } });
    assert.deepEqual(excluded, { noDate: 1 });
    assert.deepEqual(drill('openPipeline', 'open', deals, closing), ['past', 'late', 'soon']);
    assert.deepEqual(drill('openPipeline', 'overdue', deals, closing), ['past', 'late']);
  });

  it('leaves overdue deals in their own bar where asked', () => {
    const { value } = ask('openPipeline', deals, { ...closing, params: { window: 'closing', includeOverdue: false } });
    assert.deepEqual(value, { count: 1, amountMinor: 100, overdue: { count: 2, amountMinor: 200 } });
  });

  it('takes old overdue deals neither into a past nor into a future period', () => {
    assert.equal(ask('openPipeline', deals, { ...closing, period: ['2026-06-01', '2026-06-30'] }).value?.count, 1);
    assert.equal(ask('openPipeline', deals, { ...closing, period: ['2026-10-01', '2026-12-31'] }).value?.count, 1);
  });

  it('is not overdue on the very day', () => {
    assert.equal(ask('openPipeline', [expected('a', '2026-07-01')], closing).value?.overdue.count, 0);
  });

  it('reads the period by creation where asked', () => {
    const made = [deal({ createdOn: day('2026-06-01') }), deal({ createdOn: day('2026-05-31') })];
    assert.equal(ask('openPipeline', made, { ...closing, params: { window: 'created' } }).value?.count, 1);
  });

  it('is 0 without deals, and without a value where there is none to tell', () => {
    assert.deepEqual(ask('openPipeline', []).value, { count: 0, amountMinor: 0, overdue: { count: 0, amountMinor: 0 } });
    assert.equal(ask('openPipeline', [deal({ amountMinor: null })]).value?.amountMinor, null);
    assert.equal(ask('openPipeline', [deal()], { mixed: true }).value?.amountMinor, null);
    assert.equal(ask('openPipeline', [deal({ amountMinor: 'no-rate' })]).value?.amountMinor, null);
    assert.deepEqual(ask('openPipeline', [deal(), deal({ amountMinor: 'no-rate' })]).excluded, { noRate: 1 });
  });

  it('lets credits into the sum', () => {
    assert.equal(ask('openPipeline', [deal({ amountMinor: 500 }), deal({ amountMinor: -200 })]).value?.amountMinor, 300);
  });
});
