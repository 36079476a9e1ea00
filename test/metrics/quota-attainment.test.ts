import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal } from '../support/history.js';
import { ask } from '../support/run-metric.js';

const won = (amountMinor: number | 'no-rate' | null, on = '2026-07-02') => deal({ end: 'won', closedOn: day(on), amountMinor });
const asked = { period: ['2026-07-01', '2026-09-28'], quotaMinor: 600_000 } as const;

describe('quotaAttainment', () => {
  it('is won value out of the quota, and may pass it', () => {
    assert.deepEqual(ask('quotaAttainment', [won(240_000), won(1, '2026-06-30')], asked).value, {
      wonMinor: 240_000,
      wonCount: 1,
      quotaMinor: 600_000,
      attainment: 0.4,
    });
    assert.equal(ask('quotaAttainment', [won(900_000)], asked).value?.attainment, 1.5);
  });

  it('prefers the quota of the query', () => {
    assert.equal(ask('quotaAttainment', [won(240_000)], { ...asked, params: { quotaMinor: 480_000 } }).value?.attainment, 0.5);
  });

  it('is 0 where nothing was won yet, in a source that has closed deals', () => {
    assert.equal(ask('quotaAttainment', [won(5, '2025-01-01')], asked).value?.attainment, 0);
  });

  it('is null with the reason', () => {
    assert.equal(ask('quotaAttainment', [won(5)], { ...asked, quotaMinor: null }).reason, 'no-quota');
    assert.equal(ask('quotaAttainment', [won(5)], { ...asked, quotaMinor: 0 }).reason, 'zero-denominator');
    assert.equal(ask('quotaAttainment', [deal()], asked).reason, 'no-closed-deals');
    assert.equal(ask('quotaAttainment', [won(5)], { ...asked, mixed: true }).reason, 'mixed-currencies');
    assert.equal(ask('quotaAttainment', [won('no-rate')], asked).reason, 'no-rate');
  });
});
