import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dateOfDay, dayOfDate, type Calendar } from '@sluice/model';
import { previousPeriod } from '../../packages/metrics/src/previous-period.js';

const calendar: Calendar = { timeZone: 'UTC', weekStart: 1, fiscalYearStart: 1, fiscalYearName: 'start' };
const before = (from: string, to: string, given: Partial<Calendar> = {}) => {
  const range = previousPeriod({ from: dayOfDate(from), to: dayOfDate(to) }, { ...calendar, ...given });
  return [dateOfDay(range.from), dateOfDay(range.to)];
};

describe('previousPeriod', () => {
  it('is the year, quarter, month or week before', () => {
    assert.deepEqual(before('2026-01-01', '2027-01-01'), ['2025-01-01', '2026-01-01']);
    assert.deepEqual(before('2026-04-01', '2026-07-01'), ['2026-01-01', '2026-04-01']);
    assert.deepEqual(before('2024-03-01', '2024-04-01'), ['2024-02-01', '2024-03-01']);
    assert.deepEqual(before('2026-06-29', '2026-07-06'), ['2026-06-22', '2026-06-29']);
  });

  it('is a fiscal quarter where the calendar is: from February', () => {
    assert.deepEqual(before('2024-02-01', '2024-05-01', { fiscalYearStart: 2 }), ['2023-11-01', '2024-02-01']);
  });

  it('is as many days before other days', () => assert.deepEqual(before('2026-04-10', '2026-04-20'), ['2026-03-31', '2026-04-10']));
});
