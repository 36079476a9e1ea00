import type { DayRange } from '@sluice/model';
import * as z from 'zod/mini';
import { bookings, bookingsGap, bookingsRest, credited, quotaOf, quotaParams } from './bookings.js';
import type { Measured } from './measured.js';
import { defineMetric, type MeasureContext } from './metric.js';

/** M22b. Amounts in reporting minor units, unrounded; days in calendar days, fractional within the running day. */
export interface Pacing {
  readonly wonMinor: number;
  readonly quotaMinor: number | null;
  readonly daysElapsed: number;
  readonly daysLeft: number;
  readonly pacePerDayMinor: number;
  readonly projectedEndMinor: number;
  /** Where an even pace to the quota would be now. */
  readonly onTrackMinor: number | null;
  /** What each day left must bring to reach the quota, never negative; null without quota or days left. */
  readonly requiredPerDayMinor: number | null;
}

/**
 * Won value per elapsed day of the period, what it comes to by the end, and what the days left must bring (M22b).
 * Days elapsed are the elapsed share of the period times its days; a period that is over has elapsed whole. Without a quota only the pace is told.
 * What owners without a quota won counts only where there is no quota at all (`noQuota`).
 * Null: `no-closed-deals`, `needs-amounts`, `no-rate`, `mixed-currencies`; `no-period` for all time, `not-started`, `no-time-elapsed`.
 * @see metric reference, M22b
 */
export const pacing = defineMetric({
  definition: 'Won value per elapsed day, and where that pace ends.',
  formula: 'won ÷ days elapsed; won + pace × days left; gap ÷ days left',
  source: 'M22b; metrickittools, codingace',
  example:
    'won 65,000 in 45 of 90 days, quota 100,000: pace 65,000 ÷ 45 = 1,444.44; projected 65,000 + 65,000 ÷ 45 × 45 = 130,000; required (100,000 − 65,000) ÷ 45 = 777.78',
  basis: 'flow',
  dateBasis: 'closedOn',
  unit: 'moneyPerDay',
  money: true,
  needs: ['deals', 'stage', 'closedOn', 'amount'],
  params: z.strictObject(quotaParams),
  reductions: (_, { period }) => bookings(period),
  measure: (readings, params, context): Measured<Pacing> => {
    const { won, noQuota } = credited(readings, params, context);
    const rest = { unit: 'moneyPerDay', ...bookingsRest(won, noQuota) } as const;
    const gap = bookingsGap(won, context);
    if (gap) return { value: null, reason: gap, ...rest };
    const { period, today } = context;
    if (period === null) return { value: null, reason: 'no-period', ...rest };
    if (today < period.from) return { value: null, reason: 'not-started', ...rest };
    const daysElapsed = elapsedDays(period, context);
    if (daysElapsed === 0) return { value: null, reason: 'no-time-elapsed', ...rest };
    return { value: paceOf(won.sum, quotaOf(params, context), daysElapsed, period.to - period.from), ...rest };
  },
});

function elapsedDays(period: DayRange, { today, elapsedFraction }: MeasureContext): number {
  const days = period.to - period.from;
  return today >= period.to ? days : (elapsedFraction ?? 0) * days;
}

function paceOf(wonMinor: number, quotaMinor: number | null, daysElapsed: number, days: number): Pacing {
  const daysLeft = days - daysElapsed;
  const pacePerDayMinor = wonMinor / daysElapsed;
  return {
    wonMinor,
    quotaMinor,
    daysElapsed,
    daysLeft,
    pacePerDayMinor,
    projectedEndMinor: wonMinor + pacePerDayMinor * daysLeft,
    onTrackMinor: quotaMinor === null ? null : (quotaMinor * daysElapsed) / days,
    requiredPerDayMinor: quotaMinor === null || daysLeft === 0 ? null : Math.max(quotaMinor - wonMinor, 0) / daysLeft,
  };
}
