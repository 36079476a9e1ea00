import type { Answer } from '@sluice/engine';
import type { Day } from '@sluice/model';
import { velocityIn, type Velocity } from './shown-velocity.js';

/** One month of the trend; `velocity` is null where it could not be computed. */
export interface VelocityMonth {
  /** As the engine writes it: `2026-03`. */
  readonly key: string;
  readonly from: Day;
  readonly velocity: Velocity | null;
  /** Deals it rests on. */
  readonly n: number;
  /** The month is not over. */
  readonly running: boolean;
}

export const TREND_MONTHS = 12;
const DAY_MS = 86_400_000;

/** Twelve whole months, the running one included, as a period. */
export function trendPeriod(today: Day): string {
  return `${dateOf(monthStart(today, 1 - TREND_MONTHS))}/${dateOf(monthStart(today, 1) - 1)}`;
}

/** Every month of the trend in order, those without a deal included. Empty while there is no answer. */
export function velocityMonths(answer: Answer<Velocity> | null, currency: string | null, today: Day): readonly VelocityMonth[] {
  if (!answer?.groups) return [];
  const byKey = new Map(answer.groups.map(({ key, measured }) => [key[0], measured]));
  return Array.from({ length: TREND_MONTHS }, (_, i) => {
    const from = monthStart(today, i + 1 - TREND_MONTHS);
    const key = dateOf(from).slice(0, 7);
    const measured = byKey.get(key);
    return { key, from, velocity: velocityIn(measured, currency), n: measured?.n ?? 0, running: i === TREND_MONTHS - 1 };
  });
}

// Months are those of the calendar, in fiscal years too: the grammar of dates is not needed for them.
function monthStart(day: Day, months: number): Day {
  const date = new Date(day * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / DAY_MS;
}

function dateOf(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
