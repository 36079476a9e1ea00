import { NO_DAY, type Calendar, type DateField, type Day, type DayRange, type Instant, type Reduction, type StageInfo, type Tables } from '@sluice/model';
import type * as z from 'zod/mini';
import { negativesOf, splitNegatives, withFlags } from './flags.js';
import type { Measured, Unit } from './measured.js';
import type { Staff } from './staff.js';

/** What a source must have for a metric to answer. */
export type Need =
  | 'deals'
  | 'amount'
  | 'createdOn'
  | 'closedOn'
  | 'expectedCloseOn'
  | 'stage'
  | 'probability'
  | 'history'
  | 'quotas'
  | 'activities'
  | 'people'
  | 'forecastCategory'
  | 'type'
  | 'account'
  | 'lostReason';

/** What the planning of reductions may depend on: local days, never instants. */
export interface PlanContext {
  readonly today: Day;
  /** Null: all time. */
  readonly period: DayRange | null;
  readonly calendar: Calendar;
  /** Stages of the pipelines the query looks at, in code order. */
  readonly stages: readonly StageInfo[];
  /** What the whole source has, whatever the filter. A change of it plans anew, as a change of the stages does. */
  readonly has: {
    readonly deals: boolean;
    readonly closedDeals: boolean;
    readonly history: boolean;
    readonly amounts: boolean;
    /** Credits: rare, and looked for in sums only where there are some. */
    readonly negativeAmounts: boolean;
  };
}

/** What a measurement sees beside its readings. */
export interface MeasureContext extends PlanContext {
  readonly asOf: Instant;
  /** Elapsed share of a running period; null where the period is over, in the future or all time. */
  readonly elapsedFraction: number | null;
  /** Reporting currency; null where none is known, or several meet without rates. */
  readonly currency: string | null;
  /** True where amounts of several currencies meet without rates: sums of money must be null. */
  readonly mixed: boolean;
  /** Quota of the asked group for the asked period, prorated by day; null where there is none. */
  readonly quotaMinor: number | null;
  readonly staff: Staff;
}

interface Described<P> {
  /** One line, for people. */
  readonly definition: string;
  /** The formula in words and signs. */
  readonly formula: string;
  /** One line: what is given, the calculation in numbers, the result. Results of several are parted by a semicolon. */
  readonly example: string;
  /** Where the definition comes from. */
  readonly source: string;
  readonly basis: 'stock' | 'flow';
  /** The date a period is read by. */
  readonly dateBasis?: DateField;
  readonly unit: Unit;
  /** True where the value holds amounts; the engine then answers per currency when several meet without rates. */
  readonly money: boolean;
  readonly needs: readonly Need[];
  readonly params: z.ZodMiniType<P>;
}

/** Reads reductions, and is a small pure function of their readings. */
export interface CountedMetric<P, V, R> extends Described<P> {
  readonly kind: 'counted';
  reductions(params: P, plan: PlanContext): { readonly [K in keyof R]: Reduction<R[K]> };
  measure(readings: R, params: P, context: MeasureContext): Measured<V>;
  /** The reduction whose rows stand behind a named part that is no reading of its own, as `step:proposal`; null for an unknown part. */
  drill?(part: string, params: P, plan: PlanContext): Drill;
}

/** One reduction, or several whose rows are taken together (they do not overlap). */
export type Drill = Reduction<unknown> | readonly Reduction<unknown>[] | null;

/** Tables, and the deal rows that passed the filter. */
export interface Chosen extends Tables {
  readonly rows: Int32Array;
}

/** The tables as they stand. */
export interface Selected extends Chosen {
  /** As they stood at each of the metric's `openings`, in that order, with the rows that passed the filter then. Deals are found again by id: codes are each table's own. */
  readonly past: readonly Chosen[];
  /** An amount in its own minor units, in those of the reporting currency at the rate of a day. `NaN` for no amount, `Infinity` where there is no rate. */
  convert(amountMinor: number | null, currency: string | null, on: Day): number;
}

/** Walks the rows itself; stepped in slices. Yields progress from 0 to 1. */
export interface ComputedMetric<P, V> extends Described<P> {
  readonly kind: 'computed';
  /** Days whose opening it looks back at: the state before the first instant of each, rebuilt from history. */
  openings?(params: P, plan: PlanContext): readonly Day[];
  compute(selected: Selected, params: P, context: MeasureContext): Generator<number, Measured<V>, void>;
  drill?(part: string, params: P, plan: PlanContext): Drill;
}

// `any` here is the one named cast: a registry holds metrics of every parameter, value and reading.
export type AnyMetric = CountedMetric<any, any, any> | ComputedMetric<any, any>;

type Counted<P, V, R> = Omit<CountedMetric<P, V, R>, 'kind'>;
type Computed<P, V> = Omit<ComputedMetric<P, V>, 'kind'>;

/**
 * Adds once what results of many metrics say: the elapsed share of a running period where events of a period are read, and the flags.
 * In a source with negative amounts, metrics with money have a reading more for each sum.
 */
export function defineMetric<P, V, R>(metric: Counted<P, V, R>): CountedMetric<P, V, R> {
  return {
    ...metric,
    kind: 'counted',
    reductions: (params, plan) => {
      const own = metric.reductions(params, plan);
      return metric.money && plan.has.negativeAmounts ? { ...negativesOf(own), ...own } : own;
    },
    measure: (readings, params, context) => {
      const { own, negative } = metric.money && context.has.negativeAmounts ? splitNegatives(readings) : { own: readings, negative: false };
      return withFlags(withPartial(metric.basis, metric.measure(own, params, context), context), negative ? ['negative-amounts'] : []);
    },
  };
}

/** As `defineMetric`, for a metric that walks the rows: a negative amount of any deal that is open, or closed in the period, is flagged. */
export function defineComputedMetric<P, V>(metric: Computed<P, V>): ComputedMetric<P, V> {
  return {
    ...metric,
    kind: 'computed',
    *compute(selected, params, context) {
      const measured = withPartial(metric.basis, yield* metric.compute(selected, params, context), context);
      return withFlags(measured, metric.money && context.has.negativeAmounts && hasNegative(selected, context) ? ['negative-amounts'] : []);
    },
  };
}

function hasNegative({ deals, rows }: Chosen, { period }: PlanContext): boolean {
  const { amountMinor, closedOn } = deals.columns;
  const counts = (on: Day): boolean => on === NO_DAY || period === null || (on >= period.from && on < period.to);
  return rows.some((row) => (amountMinor.values[row] ?? NaN) < 0 && counts(closedOn.values[row] ?? NO_DAY));
}

function withPartial<V>(basis: 'stock' | 'flow', measured: Measured<V>, { elapsedFraction }: MeasureContext): Measured<V> {
  return basis === 'stock' || elapsedFraction === null ? measured : { ...measured, partial: { elapsedFraction } };
}
