import * as z from 'zod/mini';
import { atRiskIn, followed, followedReductions, notFollowed } from './followed-deals.js';
import type { Measured, Reason } from './measured.js';
import { defineMetric } from './metric.js';
import { kaplanMeier, survivalTime, type SurvivalStep } from './statistics/kaplan-meier.js';
import { timesOf } from './statistics/times-of.js';

export type { SurvivalStep } from './statistics/kaplan-meier.js';

/** Kaplan-Meier with lost deals censored, in calendar days. */
export interface KaplanMeierCycle {
  /** Null where fewer than half would be won by now; `medianReason` says so. */
  readonly medianDays: number | null;
  readonly medianReason: Extract<Reason, 'median-not-reached'> | null;
  /** 95 %, where the log(-log) band passes one half; an end that is not reached is null. */
  readonly medianInterval: { readonly lowDays: number | null; readonly highDays: number | null; readonly level: number };
  /** One step for each day with wins; before the first, all are unwon. Empty (flat at 1) where nothing was won. */
  readonly curve: readonly SurvivalStep[];
}

/**
 * Days until half of the deals created in the period are won, open and lost deals censored (M14): the time to win if losing were impossible. That overstates wins;
 * say it as "KM, lost censored", and see `cumulativeIncidence` for how many are won within so many days.
 * Deals created already closed, closed before they were created or at an unknown time are left out and counted.
 * Null as a whole, with reason `no-deals`, where no deal of the period can be followed.
 * @see metric reference, M14
 */
export const kaplanMeierCycle = defineMetric({
  definition: 'Days until half of the deals created in the period are won, if no deal could be lost (Kaplan-Meier, lost censored).',
  formula: 'S(t) = Π (1 − won on the day ÷ still under way); median: smallest t with S(t) ≤ ½',
  source: 'M14; Kaplan-Meier, Greenwood',
  example: 'won after 10 and 20 days, lost after 15, open for 30: (1 − 1 ÷ 4) × (1 − 1 ÷ 2) = 0.375, at most ½ for the first time; median = 20',
  basis: 'flow',
  dateBasis: 'createdOn',
  unit: 'days',
  money: false,
  needs: ['deals', 'stage', 'createdOn', 'closedOn'],
  params: z.strictObject({}),
  reductions: (_, plan) => followedReductions(plan),
  measure: (readings, _, context): Measured<KaplanMeierCycle> => {
    const rest = { unit: 'days', n: followed(readings), excluded: notFollowed(readings) } as const;
    if (rest.n === 0) return { value: null, reason: 'no-deals', ...rest };
    const curve = kaplanMeier(timesOf(readings.won), atRiskIn(readings, context));
    const medianDays = survivalTime(curve, 0.5);
    const lowDays = survivalTime(curve, 0.5, ({ low }) => low);
    const highDays = survivalTime(curve, 0.5, ({ high }) => high);
    const medianReason = medianDays === null ? 'median-not-reached' : null;
    return { value: { medianDays, medianReason, medianInterval: { lowDays, highDays, level: 0.95 }, curve }, ...rest };
  },
});
