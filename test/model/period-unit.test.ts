import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addPeriods, completeCalendar, dateOfDay, dayOfDate, periodAround, periodKey, periodStart, rangeOfKey, type Calendar } from '@sluice/model';
import fc from 'fast-check';

fc.configureGlobal({ seed: 7 });

const calendar = (given: Partial<Calendar> = {}): Calendar => completeCalendar({ timeZone: 'UTC', ...given });
const UNITS = ['week', 'month', 'quarter', 'year'] as const;
const units = fc.constantFrom(...UNITS);
const days = fc.integer({ min: dayOfDate('1950-01-01'), max: dayOfDate('2150-12-31') });
const calendars = fc
  .record({
    weekStart: fc.integer({ min: 1, max: 7 }),
    fiscalYearStart: fc.integer({ min: 1, max: 12 }),
    fiscalYearName: fc.constantFrom('start' as const, 'end' as const),
  })
  .map(calendar);

describe('periodStart', () => {
  for (const { unit, date, given, expected } of [
    { unit: 'week', date: '2026-01-01', given: {}, expected: '2025-12-29' },
    { unit: 'week', date: '2025-12-29', given: {}, expected: '2025-12-29' },
    { unit: 'week', date: '2026-01-01', given: { weekStart: 7 }, expected: '2025-12-28' },
    { unit: 'month', date: '2024-02-29', given: {}, expected: '2024-02-01' },
    { unit: 'quarter', date: '2026-12-31', given: {}, expected: '2026-10-01' },
    { unit: 'quarter', date: '2024-02-29', given: { fiscalYearStart: 2 }, expected: '2024-02-01' },
    { unit: 'quarter', date: '2026-01-31', given: { fiscalYearStart: 2 }, expected: '2025-11-01' },
    { unit: 'year', date: '2026-01-31', given: { fiscalYearStart: 2 }, expected: '2025-02-01' },
    { unit: 'year', date: '2026-04-01', given: { fiscalYearStart: 4 }, expected: '2026-04-01' },
  ] as const) {
    it(`is ${expected} for the ${unit} of ${date} with ${JSON.stringify(given)}`, () => {
      assert.equal(dateOfDay(periodStart(unit, dayOfDate(date), calendar(given))), expected);
    });
  }
});

describe('periodKey', () => {
  for (const { unit, date, given, expected } of [
    { unit: 'week', date: '2026-02-15', given: {}, expected: '2026-W07' },
    { unit: 'week', date: '2021-01-03', given: {}, expected: '2020-W53' },
    { unit: 'week', date: '2024-12-30', given: {}, expected: '2025-W01' },
    { unit: 'month', date: '2026-03-31', given: {}, expected: '2026-03' },
    { unit: 'quarter', date: '2026-07-01', given: {}, expected: '2026-Q3' },
    { unit: 'quarter', date: '2026-01-15', given: { fiscalYearStart: 4 }, expected: '2025-Q4' },
    { unit: 'quarter', date: '2026-01-15', given: { fiscalYearStart: 4, fiscalYearName: 'end' }, expected: '2026-Q4' },
    { unit: 'year', date: '2026-01-15', given: { fiscalYearName: 'end' }, expected: '2026' },
  ] as const) {
    it(`is ${expected} for the ${unit} of ${date} with ${JSON.stringify(given)}`, () => {
      assert.equal(periodKey(unit, dayOfDate(date), calendar(given)), expected);
    });
  }

  it('is undone by rangeOfKey', () => {
    fc.assert(
      fc.property(units, days, calendars, (unit, day, cal) => assert.deepEqual(rangeOfKey(periodKey(unit, day, cal), cal), periodAround(unit, day, cal))),
    );
  });

  it('sorts by time', () => {
    fc.assert(
      fc.property(units, days, days, calendars, (unit, a, b, cal) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        assert.ok(periodKey(unit, first, cal) <= periodKey(unit, second, cal));
      }),
    );
  });
});

describe('rangeOfKey', () => {
  it('is null for what names no period', () => {
    assert.deepEqual(
      ['2026-13', '2026-W54', '2025-W53', '2026-Q5', 'Q1', '26', '2026-W00'].map((key) => rangeOfKey(key, calendar())),
      [null, null, null, null, null, null, null],
    );
  });
});

describe('addPeriods', () => {
  it('makes periods that follow one another without gap or overlap', () => {
    fc.assert(
      fc.property(units, days, calendars, (unit, day, cal) => {
        const { from, to } = periodAround(unit, day, cal);
        assert.ok(from <= day && day < to);
        assert.equal(periodStart(unit, to, cal), to);
        assert.equal(periodStart(unit, to - 1, cal), from);
        assert.equal(addPeriods(unit, to, -1, cal), from);
      }),
    );
  });

  it('adds up', () => {
    const steps = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(units, days, steps, steps, calendars, (unit, day, a, b, cal) => {
        assert.equal(addPeriods(unit, addPeriods(unit, day, a, cal), b, cal), addPeriods(unit, day, a + b, cal));
      }),
    );
  });
});
