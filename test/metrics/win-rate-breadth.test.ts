import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal } from '../support/history.js';
import { ask, drill } from '../support/run-metric.js';

const closedOn = day('2026-05-01');
const lost = (lostReason: string | null) => deal({ end: 'lost', closedOn, lostReason });
const won = deal({ end: 'won', closedOn });
const today = '2026-07-01';
const stale = deal({ id: 'old', lastActivityOn: day('2026-01-05') });
/** 3 won, 2 lost, 1 of them derailed... and one open deal nobody touched. */
const deals = [won, won, won, lost('Price'), lost(null), lost('No decision'), stale, deal({ id: 'new', lastActivityOn: day(today) })];

describe('winRateBreadth', () => {
  it('puts ever more below the line: losses, no decisions, stale deals', () => {
    const { value, n } = ask('winRateBreadth', deals, { today });
    assert.deepEqual([value?.narrow.value, value?.broad.value, value?.strict.value], [3 / 5, 3 / 6, 3 / 7]);
    assert.deepEqual([value?.noDecision, value?.stale, n], [1, 1, 6]);
    assert.equal(value?.narrow.interval?.level, 0.95);
  });

  it('takes the reasons named for no decision', () => {
    assert.equal(ask('winRateBreadth', deals, { today, params: { noDecision: ['price'] } }).value?.noDecision, 1);
    assert.equal(ask('winRateBreadth', deals, { today, params: { noDecision: [] } }).value?.narrow.value, 0.5);
  });

  it('goes by the rule for stale deals asked', () => {
    assert.equal(ask('winRateBreadth', deals, { today, params: { days: 500 } }).value?.stale, 0);
    assert.equal(ask('winRateBreadth', deals, { today, params: { staleRule: 'dealAge' } }).value?.stale, 2);
    assert.deepEqual(drill('winRateBreadth', 'stale', deals, { today }), ['old']);
  });

  it('is null where nothing is below any line, or no deal is closed in the source', () => {
    const period = ['2026-06-01', '2026-06-30'] as const;
    assert.equal(ask('winRateBreadth', [won], { today, period }).reason, 'zero-denominator');
    assert.equal(ask('winRateBreadth', [stale], { today }).reason, 'no-closed-deals');
    assert.equal(ask('winRateBreadth', [won, stale], { today, period }).value?.narrow.value, null);
  });
});
