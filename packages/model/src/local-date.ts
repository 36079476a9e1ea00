import type { Day, LocalDate } from './instant.js';

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_OF_400_YEARS = 146097;
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH_SHIFT = 719468;

/** A day taken apart. `month` is 1 to 12. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * Day number of a date of the proleptic Gregorian calendar. Months beyond 1 to 12 and days beyond the month roll over, as in `Date.UTC`.
 * Years are counted from March, so that the leap day is the last of its year.
 */
export function dayOfParts(year: number, month: number, day: number): Day {
  const months = year * 12 + (month - 1);
  const realYear = Math.floor(months / 12);
  const realMonth = months - realYear * 12 + 1;
  const marchYear = realMonth <= 2 ? realYear - 1 : realYear;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (realMonth + (realMonth > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_OF_400_YEARS + dayOfEra - EPOCH_SHIFT;
}

/** The date of a day number. */
export function partsOfDay(day: Day): DateParts {
  const shifted = day + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_OF_400_YEARS);
  const dayOfEra = shifted - era * DAYS_OF_400_YEARS;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

/** Days of a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return dayOfParts(year, month + 1, 1) - dayOfParts(year, month, 1);
}

/** True for `YYYY-MM-DD` naming a day that exists: `2026-02-30` does not. */
export function isLocalDate(text: string): boolean {
  return read(text) !== null;
}

/** Day number of a local date. Throws where the text is no date: check with `isLocalDate` first at the border. */
export function dayOfDate(date: LocalDate): Day {
  const parts = read(date);
  if (parts === null) throw new Error(`"${date}" is no date; expected a day that exists, written YYYY-MM-DD.`);
  return dayOfParts(parts.year, parts.month, parts.day);
}

/** `YYYY-MM-DD` of a day number. Throws outside the years 0000 to 9999. */
export function dateOfDay(day: Day): LocalDate {
  const { year, month, day: dayOfMonth } = partsOfDay(day);
  if (!(year >= 0 && year <= 9999)) throw new Error(`Day ${day} lies outside the years 0000 to 9999.`);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** The same date some years later; 29 February becomes the 28th where the year has none. */
export function addYears(day: Day, years: number): Day {
  const parts = partsOfDay(day);
  const year = parts.year + years;
  return dayOfParts(year, parts.month, Math.min(parts.day, daysInMonth(year, parts.month)));
}

function read(text: string): DateParts | null {
  const match = PATTERN.exec(text);
  if (match === null) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return { year, month, day };
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
