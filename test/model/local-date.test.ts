import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addYears, dateOfDay, dayOfDate, dayOfParts, daysInMonth, isLocalDate, partsOfDay } from '@sluice/model';
import fc from 'fast-check';

fc.configureGlobal({ seed: 7 });

const FIRST = dayOfDate('0000-01-01');
const LAST = dayOfDate('9999-12-31');

describe('dayOfDate', () => {
  for (const [date, day] of [
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11016],
    ['2026-01-01', 20454],
  ] as const) {
    it(`is ${day} for ${date}`, () => assert.equal(dayOfDate(date), day));
  }

  it('agrees with the platform about every day', () => {
    fc.assert(fc.property(fc.integer({ min: FIRST, max: LAST }), (day) => dayOfDate(new Date(day * 86_400_000).toISOString().slice(0, 10)) === day));
  });

  it('comes back through dateOfDay', () => {
    fc.assert(fc.property(fc.integer({ min: FIRST, max: LAST }), (day) => dayOfDate(dateOfDay(day)) === day));
  });

  it('throws for what is no date and says what would be one', () => {
    assert.throws(() => dayOfDate('31/12/2026'), /"31\/12\/2026" is no date; expected .* YYYY-MM-DD/);
  });
});

describe('dateOfDay', () => {
  it('throws where four digits are not enough', () => {
    assert.throws(() => dateOfDay(LAST + 1), /9999/);
    assert.throws(() => dateOfDay(NaN), /NaN/);
  });
});

describe('isLocalDate', () => {
  for (const text of ['2026-02-28', '2024-02-29', '2000-02-29', '0001-01-01']) it(`holds for ${text}`, () => assert.equal(isLocalDate(text), true));
  for (const text of ['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-3', '2026-04-03T00:00', '', ' 2026-04-03']) {
    it(`does not hold for "${text}"`, () => assert.equal(isLocalDate(text), false));
  }
});

describe('dayOfParts', () => {
  it('rolls months over in both directions', () => {
    assert.equal(dateOfDay(dayOfParts(2026, 13, 1)), '2027-01-01');
    assert.equal(dateOfDay(dayOfParts(2026, 0, 1)), '2025-12-01');
    assert.equal(dateOfDay(dayOfParts(2026, -11, 1)), '2025-01-01');
  });

  it('is undone by partsOfDay', () => {
    assert.deepEqual(partsOfDay(dayOfParts(2024, 2, 29)), { year: 2024, month: 2, day: 29 });
  });
});

describe('daysInMonth', () => {
  it('knows leap years', () => {
    assert.deepEqual(
      [2023, 2024, 1900, 2000].map((year) => daysInMonth(year, 2)),
      [28, 29, 28, 29],
    );
  });
});

describe('addYears', () => {
  it('keeps the date', () => assert.equal(dateOfDay(addYears(dayOfDate('2026-03-31'), -1)), '2025-03-31'));
  it('takes 29 February to the 28th where there is none', () => assert.equal(dateOfDay(addYears(dayOfDate('2024-02-29'), 1)), '2025-02-28'));
});
