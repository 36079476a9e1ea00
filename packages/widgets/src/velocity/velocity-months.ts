import type { Answer } from '@sluice/engine';
import { addPeriods, dateOfDay, periodKey, periodStart, type Calendar, type Day } from '@sluice/model';
import { velocityIn, type Velocity } from './shown-velocity.js';

/** One month of the trend; `velocity` is null where it could not be computed. */
export interface VelocityMonth {
  readonly key: string;
  readonly from: Day;
  readonly velocity: Velocity | null;
  /** Deals it rests on. */
  readonly n: number;
  /** The month is not over. */
  readonly running: boolean;
}

export const TREND_MONTHS = 12;

/** Twelve whole months, the running one included, as a period. */
export function trendPeriod(today: Day, calendar: Calendar): string {
  const start = addPeriods('month', periodStart('month', today, calendar), 1 - TREND_MONTHS, calendar);
  const end = addPeriods('month', start, TREND_MONTHS, calendar) - 1;
  return `${dateOfDay(start)}/${dateOfDay(end)}`;
}

/** Every month of the trend in order, those without a deal included. Empty while there is no answer. */
export function velocityMonths(answer: Answer<Velocity> | null, currency: string | null, today: Day, calendar: Calendar): readonly VelocityMonth[] {
  if (!answer?.groups) return [];
  const byKey = new Map(answer.groups.map(({ key, measured }) => [key[0], measured]));
  const first = addPeriods('month', periodStart('month', today, calendar), 1 - TREND_MONTHS, calendar);
  return Array.from({ length: TREND_MONTHS }, (_, i) => {
    const from = addPeriods('month', first, i, calendar);
    const key = periodKey('month', from, calendar);
    const measured = byKey.get(key);
    return { key, from, velocity: velocityIn(measured, currency), n: measured?.n ?? 0, running: i === TREND_MONTHS - 1 };
  });
}
