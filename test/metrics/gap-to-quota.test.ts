import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal } from '../support/history.js';
import { ask } from '../support/run-metric.js';

const won = (amountMinor: number | 'no-rate' | null, on = '2026-07-02') => deal({ end: 'won', closedOn: day(on), amountMinor });
const asked = { period: ['2026-07-01', '2026-09-28'], quotaMinor: 600_000 } as const;

describe('gapToQuota', () => {
  it('is what is missing, never negative, and signed beside it', () => {
    assert.deepEqual(ask('gapToQuota', [won(240_000)], asked).value, { gapMinor: 360_000, signedMinor: 360_000, wonMinor: 240_000, quotaMinor: 600_000 });
    const past = ask('gapToQuota', [won(700_000)], asked).value;
    assert.deepEqual([past?.gapMinor, past?.signedMinor], [0, -100_000]);
  });

  it('is null with the reason', () => {
    assert.equal(ask('gapToQuota', [won(5)], { ...asked, quotaMinor: null }).reason, 'no-quota');
    assert.equal(ask('gapToQuota', [deal()], asked).reason, 'no-closed-deals');
    assert.equal(ask('gapToQuota', [won(5)], { ...asked, mixed: true }).reason, 'mixed-currencies');
  });
});
