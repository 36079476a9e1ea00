import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal } from '../support/history.js';
import { ask } from '../support/run-metric.js';

const won = (amountMinor: number | 'no-rate' | null, on = '2026-07-02') => deal({ end: 'won', closedOn: day(on), amountMinor });
const asked = { period: ['2026-07-01', '2026-09-28'], quotaMinor: 600_000 } as const;
const half = { ...asked, today: '2026-08-15', elapsedFraction: 0.5 } as const;

describe('pacing', () => {
  it('goes on at the pace so far', () => {
    const { value, partial } = ask('pacing', [won(240_000)], half);
    assert.deepEqual([value?.daysElapsed, value?.daysLeft, value?.projectedEndMinor, value?.onTrackMinor], [45, 45, 480_000, 300_000]);
    assert.deepEqual([value?.pacePerDayMinor, value?.requiredPerDayMinor], [240_000 / 45, 8000]);
    assert.deepEqual(partial, { elapsedFraction: 0.5 });
  });

  it('asks nothing more of the days left where the quota is reached', () => {
    assert.equal(ask('pacing', [won(700_000)], half).value?.requiredPerDayMinor, 0);
  });

  it('tells the pace without a quota', () => {
    const { value } = ask('pacing', [won(90)], { ...half, quotaMinor: null });
    assert.deepEqual([value?.pacePerDayMinor, value?.onTrackMinor, value?.requiredPerDayMinor], [2, null, null]);
  });

  it('has no days left in a period that is over', () => {
    const { value } = ask('pacing', [won(90)], { ...asked, today: '2026-12-01' });
    assert.deepEqual([value?.daysElapsed, value?.projectedEndMinor, value?.requiredPerDayMinor], [90, 90, null]);
  });

  it('is null with the reason', () => {
    assert.equal(ask('pacing', [won(1)], { ...half, elapsedFraction: 0 }).reason, 'no-time-elapsed');
    assert.equal(ask('pacing', [won(1)], { ...asked, today: '2026-06-01' }).reason, 'not-started');
    assert.equal(ask('pacing', [won(1)], { ...half, period: null }).reason, 'no-period');
    assert.equal(ask('pacing', [deal()], half).reason, 'no-closed-deals');
  });
});
