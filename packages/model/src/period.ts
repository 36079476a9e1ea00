import type { DayRange } from './day-range.js';
import type { Day, Instant } from './instant.js';
import { dayOfDate, isLocalDate } from './local-date.js';
import { addPeriods, periodAround, rangeOfKey, type PeriodCalendar, type PeriodUnit } from './period-unit.js';
import type { Problem } from './problem.js';
import type { Zone } from './zone.js';

/**
 * A period in the grammar of the public interface: `this-quarter`, `last-90-days`, `2026-Q3`, `2026-01-01/2026-03-31`, `all`, ...
 * It is resolved in the source's zone, anew at each local midnight.
 */
export type Period = string;

/** A period's text, understood. */
export type PeriodShape =
  | { readonly kind: 'all' }
  /** `today`, `last-90-days`, `next-30-days`: first day relative to today, and length. */
  | { readonly kind: 'days'; readonly first: number; readonly length: number }
  /** `this-month`, `last-year`: periods from the current one. */
  | { readonly kind: 'relative'; readonly unit: PeriodUnit; readonly shift: number }
  /** `2026`, `2026-11`, `2026-Q3`. */
  | { readonly kind: 'named'; readonly unit: PeriodUnit; readonly range: DayRange }
  | { readonly kind: 'range'; readonly range: DayRange };

const SHIFTS: Readonly<Record<string, number>> = { this: 0, last: -1, next: 1 };
const LONGEST_WINDOW_DAYS = 36_600;

/**
 * Days of a period; a `range` of null is all time. Letter case does not matter.
 * `last-90-days` ends with today, `next-30-days` starts tomorrow, so the two never count a day twice.
 * Quarters and years, relative or named, are fiscal where the calendar has a fiscal start, so that the quarters `2026-Q1` to `2026-Q4` make up `2026`.
 * A text that is no period gives a problem `bad-period`.
 */
export function resolvePeriod(text: Period, today: Day, calendar: PeriodCalendar): { readonly range: DayRange | null } | { readonly problem: Problem } {
  const shape = readPeriod(text, calendar);
  if (shape === null) return { problem: badPeriod(text) };
  switch (shape.kind) {
    case 'all':
      return { range: null };
    case 'days':
      return { range: { from: today + shape.first, to: today + shape.first + shape.length } };
    case 'relative': {
      const { from } = periodAround(shape.unit, today, calendar);
      const start = addPeriods(shape.unit, from, shape.shift, calendar);
      return { range: { from: start, to: addPeriods(shape.unit, start, 1, calendar) } };
    }
    default:
      return { range: shape.range };
  }
}

/** The shape of a period's text, null where it is none. */
export function readPeriod(text: Period, calendar: PeriodCalendar): PeriodShape | null {
  const period = text.trim().toLowerCase();
  if (period === 'all') return { kind: 'all' };
  if (period === 'today') return { kind: 'days', first: 0, length: 1 };
  return readRelative(period) ?? readWindow(period) ?? readNamed(period, calendar) ?? readRange(period);
}

/** True while today lies in the period. All time never runs. */
export function isRunning(range: DayRange | null, today: Day): boolean {
  return range !== null && today >= range.from && today < range.to;
}

/**
 * Share of the period that has passed at an instant, 0 to 1, by instants in the zone (a day of 23 hours counts as 23).
 * Null where the period is not running then.
 */
export function elapsedFraction(range: DayRange, asOf: Instant, zone: Zone): number | null {
  const start = zone.startOf(range.from);
  const end = zone.startOf(range.to);
  return asOf >= start && asOf < end ? (asOf - start) / (end - start) : null;
}

function readRelative(period: string): PeriodShape | null {
  const match = /^(this|last|next)-(week|month|quarter|year)$/.exec(period);
  return match === null ? null : { kind: 'relative', unit: match[2] as PeriodUnit, shift: SHIFTS[match[1] as string] as number };
}

function readWindow(period: string): PeriodShape | null {
  const match = /^(last|next)-(\d{1,5})-days?$/.exec(period);
  const length = Number(match?.[2]);
  if (match === null || length < 1 || length > LONGEST_WINDOW_DAYS) return null;
  return { kind: 'days', first: match[1] === 'last' ? 1 - length : 1, length };
}

function readNamed(period: string, calendar: PeriodCalendar): PeriodShape | null {
  const match = /^\d{4}(-\d{2}|-q[1-4])?$/.exec(period);
  const range = match === null ? null : rangeOfKey(period.toUpperCase(), calendar);
  if (match === null || range === null) return null;
  return { kind: 'named', unit: match[1] === undefined ? 'year' : match[1].startsWith('-q') ? 'quarter' : 'month', range };
}

function readRange(period: string): PeriodShape | null {
  const [first = '', last = '', ...more] = period.split('/').map((part) => part.trim());
  if (more.length > 0 || !isLocalDate(first) || !isLocalDate(last) || first > last) return null;
  return { kind: 'range', range: { from: dayOfDate(first), to: dayOfDate(last) + 1 } };
}

function badPeriod(text: string): Problem {
  return {
    code: 'bad-period',
    severity: 'warning',
    message:
      `"${text}" is no period; expected "today", "this-", "last-" or "next-" with "week", "month", "quarter" or "year", "last-90-days", "next-30-days", ` +
      `"2026", "2026-11", "2026-Q3", "2026-01-01/2026-03-31" (first day first) or "all".`,
    values: { period: text },
  };
}
