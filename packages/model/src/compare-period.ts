import type { DayRange } from './day-range.js';
import type { Day } from './instant.js';
import { addYears } from './local-date.js';
import { isRunning, readPeriod, type Period } from './period.js';
import { addPeriods, type PeriodCalendar, type PeriodUnit } from './period-unit.js';

const PERIODS_OF_A_YEAR: Readonly<Record<PeriodUnit, number>> = { week: 52, month: 12, quarter: 4, year: 1 };

/**
 * The period to compare with. `range` is what `text` resolved to.
 * `previous` is the one before of the same kind: the month before a month, the N days before a window of N days or a range of N days.
 * `previous-year` is the same period of the year before by the calendar; a week is the one 52 weeks before, so that weekdays match,
 * and a window of N days keeps its length and ends a year earlier.
 * While the period runs, only as many days of the other count as have begun in this one, today included (fewer where the other is shorter).
 */
export function comparePeriod(text: Period, range: DayRange, compare: 'previous' | 'previous-year', today: Day, calendar: PeriodCalendar): DayRange {
  const whole = wholeOf(text, range, compare, calendar);
  if (!isRunning(range, today)) return whole;
  return { from: whole.from, to: Math.min(whole.to, whole.from + (today - range.from + 1)) };
}

function wholeOf(text: Period, range: DayRange, compare: 'previous' | 'previous-year', calendar: PeriodCalendar): DayRange {
  const shape = readPeriod(text, calendar);
  if (shape?.kind === 'relative' || shape?.kind === 'named') {
    const back = compare === 'previous' ? 1 : PERIODS_OF_A_YEAR[shape.unit];
    const from = addPeriods(shape.unit, range.from, -back, calendar);
    return { from, to: addPeriods(shape.unit, from, 1, calendar) };
  }
  const days = range.to - range.from;
  if (compare === 'previous') return { from: range.from - days, to: range.from };
  const to = addYears(range.to - 1, -1) + 1;
  return { from: shape?.kind === 'range' ? addYears(range.from, -1) : to - days, to };
}
