import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comparePeriod, completeCalendar, dateOfDay, dayOfDate, resolvePeriod, type DayRange } from '@sluice/model';
import fc from 'fast-check';

fc.configureGlobal({ seed: 7 });

const calendar = completeCalendar({ timeZone: 'UTC' });

const compare = (text: string, how: 'previous' | 'previous-year', date: string, given = calendar): string => {
  const today = dayOfDate(date);
  const resolved = resolvePeriod(text, today, given);
  const { from, to } = comparePeriod(text, 'range' in resolved ? (resolved.range as DayRange) : { from: 0, to: 0 }, how, today, given);
  return `${dateOfDay(from)} to ${dateOfDay(to - 1)}`;
};

describe('comparePeriod', () => {
  for (const [text, how, today, expected] of [
    ['today', 'previous', '2026-05-20', '2026-05-19 to 2026-05-19'],
    ['today', 'previous-year', '2026-05-20', '2025-05-20 to 2025-05-20'],
    ['today', 'previous-year', '2024-02-29', '2023-02-28 to 2023-02-28'],
    // Like for like: the twenty days of May that have begun against the first twenty of April.
    ['this-month', 'previous', '2026-05-20', '2026-04-01 to 2026-04-20'],
    ['this-month', 'previous', '2026-03-31', '2026-02-01 to 2026-02-28'],
    ['this-month', 'previous-year', '2026-05-20', '2025-05-01 to 2025-05-20'],
    ['this-quarter', 'previous', '2026-04-01', '2026-01-01 to 2026-01-01'],
    ['this-week', 'previous', '2026-05-20', '2026-05-11 to 2026-05-13'],
    ['this-week', 'previous-year', '2026-05-24', '2025-05-19 to 2025-05-25'],
    ['this-year', 'previous', '2026-02-01', '2025-01-01 to 2025-02-01'],
    ['last-month', 'previous', '2026-05-20', '2026-03-01 to 2026-03-31'],
    ['last-month', 'previous-year', '2025-03-10', '2024-02-01 to 2024-02-29'],
    ['next-month', 'previous', '2026-05-20', '2026-05-01 to 2026-05-31'],
    ['last-90-days', 'previous', '2026-05-20', '2025-11-22 to 2026-02-19'],
    ['last-90-days', 'previous-year', '2024-03-10', '2022-12-11 to 2023-03-10'],
    ['next-30-days', 'previous', '2026-05-20', '2026-04-21 to 2026-05-20'],
    ['2026-05', 'previous', '2026-05-20', '2026-04-01 to 2026-04-20'],
    ['2026-Q1', 'previous', '2026-05-20', '2025-10-01 to 2025-12-31'],
    ['2026-Q1', 'previous-year', '2026-05-20', '2025-01-01 to 2025-03-31'],
    ['2025', 'previous', '2026-05-20', '2024-01-01 to 2024-12-31'],
    ['2026-01-01/2026-03-31', 'previous', '2026-05-20', '2025-10-03 to 2025-12-31'],
    ['2026-01-01/2026-03-31', 'previous-year', '2026-05-20', '2025-01-01 to 2025-03-31'],
    ['2026-05-11/2026-05-30', 'previous', '2026-05-20', '2026-04-21 to 2026-04-30'],
    ['2026-05-11/2026-05-30', 'previous-year', '2026-05-20', '2025-05-11 to 2025-05-20'],
  ] as const) {
    it(`sets ${text} on ${today} against ${expected} (${how})`, () => assert.equal(compare(text, how, today), expected));
  }

  it('compares fiscal quarters with fiscal quarters', () => {
    assert.equal(compare('this-quarter', 'previous', '2026-02-10', completeCalendar({ fiscalYearStart: 2 })), '2025-11-01 to 2025-11-10');
  });

  it('never reaches into the period itself and never is longer while it runs', () => {
    const texts = fc.constantFrom('today', 'this-week', 'this-month', 'this-quarter', 'this-year', 'last-90-days', 'last-7-days');
    fc.assert(
      fc.property(texts, fc.constantFrom('previous' as const, 'previous-year' as const), fc.integer({ min: 10_000, max: 30_000 }), (text, how, today) => {
        const resolved = resolvePeriod(text, today, calendar);
        const range = (resolved as { range: DayRange }).range;
        const other = comparePeriod(text, range, how, today, calendar);
        assert.ok(other.to > other.from && other.to <= range.from);
        assert.ok(other.to - other.from <= today - range.from + 1);
      }),
    );
  });
});
