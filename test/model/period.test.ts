import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { completeCalendar, createZone, dateOfDay, dayOfDate, elapsedFraction, isRunning, resolvePeriod, type Calendar, type DayRange } from '@sluice/model';

const TODAY = '2026-05-20';
const APRIL_END = { fiscalYearStart: 4, fiscalYearName: 'end' } as const;

const calendar = (given: Partial<Calendar> = {}): Calendar => completeCalendar({ timeZone: 'UTC', ...given });
const resolve = (text: string, given: Partial<Calendar> = {}, today = TODAY): string => {
  const resolved = resolvePeriod(text, dayOfDate(today), calendar(given));
  if ('problem' in resolved) return resolved.problem.code;
  return resolved.range === null ? 'all' : `${dateOfDay(resolved.range.from)} to ${dateOfDay(resolved.range.to - 1)}`;
};
const range = (first: string, last: string): DayRange => ({ from: dayOfDate(first), to: dayOfDate(last) + 1 });

describe('resolvePeriod', () => {
  for (const [text, expected, given, today] of [
    ['today', '2026-05-20 to 2026-05-20'],
    ['this-week', '2026-05-18 to 2026-05-24'],
    ['last-week', '2026-05-11 to 2026-05-17'],
    ['next-week', '2026-05-25 to 2026-05-31'],
    ['this-week', '2026-05-17 to 2026-05-23', { weekStart: 7 }],
    ['this-month', '2026-05-01 to 2026-05-31'],
    ['last-month', '2026-04-01 to 2026-04-30'],
    ['next-month', '2027-01-01 to 2027-01-31', {}, '2026-12-31'],
    ['last-month', '2024-02-01 to 2024-02-29', {}, '2024-03-31'],
    ['this-quarter', '2026-04-01 to 2026-06-30'],
    ['last-quarter', '2026-01-01 to 2026-03-31'],
    ['this-quarter', '2024-02-01 to 2024-04-30', { fiscalYearStart: 2 }, '2024-02-29'],
    ['next-quarter', '2026-08-01 to 2026-10-31', { fiscalYearStart: 2 }],
    ['this-year', '2026-01-01 to 2026-12-31'],
    ['this-year', '2026-04-01 to 2027-03-31', { fiscalYearStart: 4 }],
    ['last-year', '2025-04-01 to 2026-03-31', { fiscalYearStart: 4 }],
    ['last-90-days', '2026-02-20 to 2026-05-20'],
    ['last-1-days', '2026-05-20 to 2026-05-20'],
    ['last-1-day', '2026-05-20 to 2026-05-20'],
    ['next-30-days', '2026-05-21 to 2026-06-19'],
    ['2026', '2026-01-01 to 2026-12-31'],
    ['2026', '2026-04-01 to 2027-03-31', { fiscalYearStart: 4 }],
    ['2026', '2025-04-01 to 2026-03-31', APRIL_END],
    ['2026-11', '2026-11-01 to 2026-11-30'],
    ['2026-11', '2026-11-01 to 2026-11-30', APRIL_END],
    ['2026-Q3', '2026-07-01 to 2026-09-30'],
    ['2026-Q3', '2026-10-01 to 2026-12-31', { fiscalYearStart: 4 }],
    ['2026-Q3', '2025-10-01 to 2025-12-31', APRIL_END],
    ['2026-q4', '2026-11-01 to 2027-01-31', { fiscalYearStart: 2 }],
    ['2026-01-01/2026-03-31', '2026-01-01 to 2026-03-31'],
    ['2026-01-01/2026-01-01', '2026-01-01 to 2026-01-01'],
    [' This-Quarter ', '2026-04-01 to 2026-06-30'],
    ['all', 'all'],
  ] as readonly (readonly [string, string, Partial<Calendar>?, string?])[]) {
    it(`reads "${text}"${given === undefined ? '' : ` with ${JSON.stringify(given)}`} as ${expected}`, () =>
      assert.equal(resolve(text, given, today), expected));
  }

  for (const text of [
    '',
    'yesterday',
    'this-day',
    'this quarter',
    'last-0-days',
    'last-99999-days',
    'last--3-days',
    '2026-13',
    '2026-00',
    '2026-Q5',
    '2026-W07',
    '26',
    '2026-02-01/2026-02-30',
    '2026-03-31/2026-01-01',
    '2026-01-01/',
    '2026-01-01/2026-02-01/2026-03-01',
    '2026-01-01',
  ]) {
    it(`refuses "${text}"`, () => assert.equal(resolve(text), 'bad-period'));
  }

  it('says what it found and what would be right', () => {
    const resolved = resolvePeriod('this-fortnight', dayOfDate(TODAY), calendar());
    assert.match('problem' in resolved ? resolved.problem.message : '', /^"this-fortnight" is no period; expected .*last-90-days.*\.$/);
  });

  it('has quarters that make up the year', () => {
    for (const given of [{}, { fiscalYearStart: 2 }, APRIL_END]) {
      const quarters = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].map((text) => resolve(text, given).split(' to '));
      assert.equal(`${quarters[0]?.[0]} to ${quarters[3]?.[1]}`, resolve('2026', given));
    }
  });
});

describe('isRunning', () => {
  it('holds from the first to the last day', () => {
    const may = range('2026-05-01', '2026-05-31');
    assert.deepEqual(
      ['2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01'].map((date) => isRunning(may, dayOfDate(date))),
      [false, true, true, false],
    );
  });

  it('does not hold for all time', () => assert.equal(isRunning(null, dayOfDate(TODAY)), false));
});

describe('elapsedFraction', () => {
  const rome = createZone('Europe/Rome');
  const march = range('2026-03-01', '2026-03-31');
  const at = (text: string): number | null => elapsedFraction(march, Date.parse(text), rome);

  it('is 0 at the first midnight of the zone', () => assert.equal(at('2026-02-28T23:00:00Z'), 0));
  it('counts hours, so a month that loses one has 743', () => assert.equal(at('2026-03-01T00:00:00Z'), 1 / 743));
  it('is null before, after and exactly at the end', () => {
    assert.deepEqual([at('2026-02-28T22:59:59Z'), at('2026-03-31T22:00:00Z'), at('2026-06-01T00:00:00Z')], [null, null, null]);
  });
  it('stays below 1', () => assert.ok((at('2026-03-31T21:59:59.999Z') as number) < 1));
});
