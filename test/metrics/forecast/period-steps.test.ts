import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOfDate } from '@sluice/model';
import { periodSteps } from '../../../packages/metrics/src/forecast/period-steps.js';

const calendar = { timeZone: 'UTC', weekStart: 1, fiscalYearStart: 1, fiscalYearName: 'start' } as const;
const range = (from: string, to: string) => ({ from: dayOfDate(from), to: dayOfDate(to) + 1 });

describe('periodSteps', () => {
  it('cuts weeks at the edges of the period and covers each day once', () => {
    const steps = periodSteps(range('2026-07-01', '2026-07-31'), 'week', calendar);
    assert.deepEqual(
      steps.map(({ from, to }) => to - from + 1),
      [5, 7, 7, 7, 5],
    );
    steps.slice(1).forEach(({ from }, i) => assert.equal(from, (steps[i]?.to ?? 0) + 1));
  });

  it('starts weeks where the calendar does', () => {
    assert.equal(periodSteps(range('2026-07-01', '2026-07-31'), 'week', { ...calendar, weekStart: 7 })[0]?.to, dayOfDate('2026-07-04'));
  });

  it('takes weeks for up to 100 days, else months', () => {
    assert.equal(periodSteps(range('2026-07-01', '2026-10-08'), undefined, calendar).length, 15);
    assert.equal(periodSteps(range('2026-07-01', '2026-10-09'), undefined, calendar).length, 4);
  });
});
