import type { Day } from '@sluice/model';
import * as z from 'zod/mini';
import type { Measured } from './measured.js';
import { defineComputedMetric } from './metric.js';

/** Smallest amounts that are reached with at most 10, 25, 50, 75 and 90 percent chance of less. Reporting minor units. */
export interface Spread {
  readonly meanMinor: number;
  readonly p10Minor: number;
  readonly p25Minor: number;
  readonly p50Minor: number;
  readonly p75Minor: number;
  readonly p90Minor: number;
}

/** The state at the end of one step (a week or a month) of the period. */
export interface ForecastStep {
  /** First and last day of the step. */
  readonly from: Day;
  readonly to: Day;
  /** Won up to the end of the step; null where the step lies in the future. For the running step: up to today. */
  readonly wonMinor: number | null;
  /** Won so far plus open deals expected to close by the end of the step; null for steps that are over. */
  readonly spread: Spread | null;
}

export interface Forecast {
  /** Null where the source has no closed deal at all: it must not say "won 0". The spreads then hold open deals only. */
  readonly wonMinor: number | null;
  readonly wonCount: number | null;
  /** Open deals expected to close in the period, overdue ones included while it runs. */
  readonly openCount: number;
  readonly openMinor: number;
  readonly overdueCount: number;
  readonly overdueMinor: number;
  /** Won plus open, for the whole period. */
  readonly total: Spread;
  readonly quotaMinor: number | null;
  /** Chance of reaching the quota, 0 to 1; null without quota, and where what was won is unknown. */
  readonly chance: number | null;
  readonly steps: readonly ForecastStep[];
  /** Where the chances per stage came from. */
  readonly method: 'history' | 'configured' | 'mixed';
  /** How the distribution was computed: exact grid, enumeration, or a rounded grid. */
  readonly distribution: 'exact' | 'enumerated' | 'rounded';
  readonly stages: readonly { readonly stageId: string; readonly probability: number; readonly n: number; readonly won: number }[];
}

export const forecast = defineComputedMetric({
  definition: 'Won so far, and open deals expected to close in the period.',
  formula: 'won + Σ amount of the open deals that will be won',
  source: 'F1, F3 (1)',
  basis: 'flow',
  dateBasis: 'expectedCloseOn',
  unit: 'money',
  money: true,
  needs: ['deals', 'stage', 'amount', 'expectedCloseOn'],
  params: z.strictObject({
    quotaMinor: z.optional(z.number()),
    step: z.optional(z.enum(['week', 'month'])),
    method: z._default(z.enum(['stage', 'crm']), 'stage'),
    monotone: z._default(z.boolean(), false),
  }),
  // eslint-disable-next-line require-yield
  *compute(): Generator<number, Measured<Forecast>, void> {
    return { value: null, unit: 'money', n: 0, excluded: {}, reason: 'no-period' };
  },
});
