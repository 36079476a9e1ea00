import type { Day } from '@sluice/model';
import type { SumMethod } from '../statistics/sum-of-deals.js';

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
  readonly distribution: SumMethod;
  readonly stages: readonly { readonly stageId: string; readonly probability: number; readonly n: number; readonly won: number }[];
}
