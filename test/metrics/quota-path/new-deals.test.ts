import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newDeals } from '../../../packages/metrics/src/quota-path/new-deals.js';
import { day, deal, STAGES, type History } from '../../support/history.js';
import { finished } from '../../support/run-metric.js';
import { selectedOf } from '../../support/selected-of.js';

const today = day('2026-07-01');
const read = (deals: readonly History[], horizonDays = 30) => finished(newDeals(selectedOf(deals, STAGES), { today, horizonDays, windowDays: 365 }));
const created = (ago: number, given: Partial<Omit<History, 'path'>> = {}): History => deal({ createdOn: today - ago, amountMinor: 100, ...given });
const won = (ago: number, after: number, amountMinor = 100): History => created(ago, { end: 'won', closedOn: today - ago + after, amountMinor });

describe('newDeals', () => {
  it('takes deals that had the days to be won, back to the end of the window', () => {
    assert.equal(read([29, 30, 394, 395].map((ago) => created(ago))).cohort.created, 2);
  });

  it('counts as won what was won within the days', () => {
    assert.deepEqual(read([won(60, 30, 40), won(60, 31, 50), created(60)]).cohort, { created: 3, won: 1, createdMinor: 190, wonMinor: 40 });
  });

  it('leaves out deals without an amount, and those created already closed', () => {
    const born = deal({ createdOn: today - 60, path: [], end: 'won', closedOn: today - 60 });
    assert.equal(read([born, created(60, { amountMinor: null }), created(60, { amountMinor: 'no-rate' })]).cohort.created, 0);
  });

  it('knows the sizes of what was won lately, credits aside', () => {
    assert.deepEqual(read([won(60, 10, 300), won(60, 10, -5), won(500, 10, 900)]).sizes, { n: 1, sumMinor: 300 });
  });
});
