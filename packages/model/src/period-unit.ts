import type { Calendar } from './calendar.js';
import type { DayRange } from './day-range.js';
import type { Day } from './instant.js';
import { dayOfParts, partsOfDay } from './local-date.js';

/** A kind of calendar period. Quarters and years are fiscal where the calendar has a fiscal start. */
export type PeriodUnit = 'week' | 'month' | 'quarter' | 'year';

/** The parts of a calendar that cut days into periods. */
export type PeriodCalendar = Pick<Calendar, 'weekStart' | 'fiscalYearStart' | 'fiscalYearName'>;

/** First day of the period the day lies in. */
export function periodStart(unit: PeriodUnit, day: Day, calendar: PeriodCalendar): Day {
  if (unit === 'week') return day - ((((weekday(day) - calendar.weekStart) % 7) + 7) % 7);
  const { year, month } = partsOfDay(day);
  const sinceFiscalStart = (month - calendar.fiscalYearStart + 12) % 12;
  const back = unit === 'month' ? 0 : unit === 'quarter' ? sinceFiscalStart % 3 : sinceFiscalStart;
  return dayOfParts(year, month - back, 1);
}

/** First day of the period `n` after (before, where negative) the one the day lies in. */
export function addPeriods(unit: PeriodUnit, day: Day, n: number, calendar: PeriodCalendar): Day {
  const start = periodStart(unit, day, calendar);
  if (unit === 'week') return start + 7 * n;
  const { year, month } = partsOfDay(start);
  return dayOfParts(year, month + n * (unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12), 1);
}

/** The whole period the day lies in. */
export function periodAround(unit: PeriodUnit, day: Day, calendar: PeriodCalendar): DayRange {
  const from = periodStart(unit, day, calendar);
  return { from, to: addPeriods(unit, from, 1, calendar) };
}

/**
 * Name of the period the day lies in: `2026-W07`, `2026-03`, `2026-Q3`, `2026`. Keys of one unit sort by time.
 * A week belongs to the year of its fourth day (for weeks from Monday that is ISO 8601); quarters and years carry the fiscal year's name.
 */
export function periodKey(unit: PeriodUnit, day: Day, calendar: PeriodCalendar): string {
  const start = periodStart(unit, day, calendar);
  if (unit === 'week') {
    const { year } = partsOfDay(start + 3);
    return `${pad(year, 4)}-W${pad(Math.floor((start + 3 - dayOfParts(year, 1, 1)) / 7) + 1, 2)}`;
  }
  const { year, month } = partsOfDay(start);
  if (unit === 'month') return `${pad(year, 4)}-${pad(month, 2)}`;
  const fiscalYear = fiscalYearOf(year, month, calendar);
  if (unit === 'year') return pad(fiscalYear, 4);
  return `${pad(fiscalYear, 4)}-Q${Math.floor(((month - calendar.fiscalYearStart + 12) % 12) / 3) + 1}`;
}

/** Days of the period a key names, whichever unit it is of; null where the text is no such key. The inverse of `periodKey`. */
export function rangeOfKey(key: string, calendar: PeriodCalendar): DayRange | null {
  const match = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])|W(\d{2})))?$/.exec(key);
  if (match === null) return null;
  const year = Number(match[1]);
  if (match[4] !== undefined) return weekOfYear(year, Number(match[4]), calendar);
  if (match[2] !== undefined) {
    const month = Number(match[2]);
    return month >= 1 && month <= 12 ? periodAround('month', dayOfParts(year, month, 1), calendar) : null;
  }
  const first = calendarYearOfStart(year, calendar);
  if (match[3] === undefined) return periodAround('year', dayOfParts(first, calendar.fiscalYearStart, 1), calendar);
  return periodAround('quarter', dayOfParts(first, calendar.fiscalYearStart + 3 * (Number(match[3]) - 1), 1), calendar);
}

function weekOfYear(year: number, week: number, calendar: PeriodCalendar): DayRange | null {
  // 4 January is the fourth day at the latest of a week that belongs to the year.
  const first = periodStart('week', dayOfParts(year, 1, 4), calendar);
  const from = first + 7 * (week - 1);
  return week >= 1 && partsOfDay(from + 3).year === year ? { from, to: from + 7 } : null;
}

/** 1 is Monday, 7 is Sunday. Day 0 was a Thursday. */
function weekday(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function fiscalYearOf(year: number, month: number, calendar: PeriodCalendar): number {
  const startYear = month >= calendar.fiscalYearStart ? year : year - 1;
  return namedByEnd(calendar) ? startYear + 1 : startYear;
}

function calendarYearOfStart(fiscalYear: number, calendar: PeriodCalendar): number {
  return namedByEnd(calendar) ? fiscalYear - 1 : fiscalYear;
}

/** A year from January starts and ends in the same year. */
function namedByEnd(calendar: PeriodCalendar): boolean {
  return calendar.fiscalYearName === 'end' && calendar.fiscalYearStart !== 1;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
