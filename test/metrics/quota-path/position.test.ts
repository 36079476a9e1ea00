import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quotaPosition } from '../../../packages/metrics/src/quota-path/position.js';
import { day, deal, STAGES, type History } from '../../support/history.js';
import { contextOf, finished, type Asked } from '../../support/run-metric.js';
import { selectedOf } from '../../support/selected-of.js';
import { quota, staffOf } from '../../support/staff.js';

const won = (amountMinor: number, owner: string | null = null): History => deal({ owner, end: 'won', closedOn: day('2026-07-02'), amountMinor });
const open = (on: string): History => deal({ expectedCloseOn: day(on), probability: 0.5 });
const read = (deals: readonly History[], asked: Asked<'pathToQuota'> = {}, beyondDays = 0) => {
  const all = { period: ['2026-07-01', '2026-09-30'], today: '2026-07-15', quotaMinor: 5000, ...asked } as const;
  return finished(quotaPosition(selectedOf(deals, STAGES), { method: 'crm', beyondDays }, contextOf(deals, all)));
};
const reasonOf = (...args: Parameters<typeof read>) => {
  const position = read(...args);
  return 'reason' in position ? position.reason : null;
};

describe('quotaPosition', () => {
  it('is quota less won, and what is expected', () => {
    const position = read([won(2000), open('2026-08-01'), open('2026-10-15')]);
    assert.ok('signedGapMinor' in position);
    assert.deepEqual([position.signedGapMinor, position.wonMinor, position.deals.open.length], [3000, 2000, 1]);
  });

  it('looks some days beyond the period where asked', () => {
    const position = read([won(1), open('2026-10-15'), open('2026-11-15')], {}, 30);
    assert.equal(position.deals?.open.length, 1);
  });

  it('counts what those with a quota won', () => {
    const staff = staffOf([], [quota('owner', 'ann', 900, ['2026-07-01', '2026-10-01'])]);
    const position = read([won(300, 'ann'), won(5000, 'ben')], { staff, quotaMinor: null });
    assert.ok('wonMinor' in position);
    assert.equal(position.signedGapMinor, 600);
  });

  it('says why there is none', () => {
    assert.equal(reasonOf([won(1)], { period: null }), 'no-period');
    assert.equal(reasonOf([won(1)], { mixed: true }), 'mixed-currencies');
    assert.equal(reasonOf([open('2026-08-01')]), 'no-closed-deals');
    assert.equal(reasonOf([won(1)], { quotaMinor: null }), 'no-quota');
    assert.equal(reasonOf([{ ...won(1), amountMinor: null }]), 'needs-amounts');
  });
});
