import { metrics, type Measured, type MeasureContext, type MetricName, type MetricParams, type MetricValue, type Staff } from '@sluice/metrics';
import { dayOfDate, type Day, type DayRange, type Reduction, type StageInfo } from '@sluice/model';
import { STAGES, type History } from './history.js';
import { plainRows } from './plain-rows.js';
import { dealsBehind, runReduction } from './run-reduction.js';
import { selectedOf } from './selected-of.js';

/** What a test says of a query; days as local dates, the period with both days. */
export interface Asked<N extends MetricName> {
  readonly params?: Partial<MetricParams<N>>;
  readonly period?: readonly [first: string, last: string] | null;
  readonly today?: string;
  readonly stages?: readonly StageInfo[];
  readonly elapsedFraction?: number | null;
  readonly mixed?: boolean;
  readonly quotaMinor?: number | null;
  readonly has?: Partial<MeasureContext['has']>;
  /** Nobody, and the quota for everybody together, where not given. */
  readonly staff?: Staff;
}

/** Asks a metric about plain histories. What the source has is read off them unless told. */
export function ask<N extends MetricName>(name: N, histories: readonly History[], asked: Asked<N> = {}): Measured<MetricValue<N>> {
  const context = contextOf(histories, asked);
  const metric = metrics[name] as unknown as AnyCallable;
  const params = metric.params.parse(asked.params ?? {});
  if (metric.kind === 'computed') return finished(metric.compute(selectedOf(histories, context.stages), params, context)) as Measured<MetricValue<N>>;
  const rows = plainRows(histories, context.stages);
  const reductions = Object.entries(metric.reductions(params, context));
  const readings = Object.fromEntries(reductions.map(([key, reduction]) => [key, runReduction(reduction, rows)]));
  return metric.measure(readings, params, context) as Measured<MetricValue<N>>;
}

/** Ids of the deals behind a named part, or behind a reading; null where the part is unknown. */
export function drill<N extends MetricName>(name: N, part: string, histories: readonly History[], asked: Asked<N> = {}): readonly string[] | null {
  const context = contextOf(histories, asked);
  const metric = metrics[name] as unknown as AnyCallable;
  const params = metric.params.parse(asked.params ?? {});
  const reading = metric.kind === 'counted' ? metric.reductions(params, context)[part] : undefined;
  const behind = reading ?? metric.drill?.(part, params, context) ?? null;
  if (behind === null) return null;
  const rows = plainRows(histories, context.stages);
  return dealsBehind(Array.isArray(behind) ? (behind as Reduction<unknown>[]) : [behind as Reduction<unknown>], rows).map((i) => histories[i]?.id ?? '');
}

interface AnyCallable {
  readonly kind: 'counted' | 'computed';
  readonly params: { parse(given: unknown): unknown };
  reductions(params: unknown, context: MeasureContext): Readonly<Record<string, Reduction<unknown>>>;
  measure(readings: unknown, params: unknown, context: MeasureContext): Measured<unknown>;
  compute(selected: unknown, params: unknown, context: MeasureContext): Generator<number, Measured<unknown>, void>;
  drill?(part: string, params: unknown, context: MeasureContext): Reduction<unknown> | readonly Reduction<unknown>[] | null;
}

/** What a measurement sees, with the defaults of the tests: today is 1 July 2026, all time. */
export function contextOf<N extends MetricName>(histories: readonly History[], asked: Asked<N> = {}): MeasureContext {
  const today: Day = dayOfDate(asked.today ?? '2026-07-01');
  const period = asked.period ? { from: dayOfDate(asked.period[0]), to: dayOfDate(asked.period[1]) + 1 } : null;
  return {
    today,
    asOf: today * 86_400_000,
    period,
    calendar: { timeZone: 'UTC', weekStart: 1, fiscalYearStart: 1, fiscalYearName: 'start' },
    stages: asked.stages ?? STAGES,
    elapsedFraction: asked.elapsedFraction ?? null,
    currency: asked.mixed ? null : 'EUR',
    mixed: asked.mixed ?? false,
    quotaMinor: quotaOf(asked, period),
    staff: asked.staff ?? nobody(asked.quotaMinor ?? null),
    has: {
      deals: histories.length > 0,
      closedDeals: histories.some(({ end }) => end !== 'open'),
      history: histories.some(({ hasHistory, path }) => hasHistory && path.length > 0),
      amounts: histories.some(({ amountMinor }) => amountMinor !== null),
      negativeAmounts: histories.some(({ amountMinor }) => typeof amountMinor === 'number' && amountMinor < 0),
      ...asked.has,
    },
  };
}

function quotaOf({ quotaMinor, staff }: Pick<Asked<MetricName>, 'quotaMinor' | 'staff'>, period: DayRange | null): number | null {
  return quotaMinor ?? (staff === undefined || period === null ? null : staff.quotaFor('all', period));
}

const compareNames: Staff['compareNames'] = (a, b, locale) => a.localeCompare(b, locale);

function nobody(quotaMinor: number | null): Staff {
  const quotaFor: Staff['quotaFor'] = (scope) => (scope === 'all' ? quotaMinor : null);
  return { stays: [], owners: [], labelOf: (owner) => owner, compareNames, asks: () => true, quotaFor, ownQuotaFor: quotaFor };
}

/** Runs a generator to its end. */
export function finished<T>(steps: Generator<number, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (!(step.value >= 0 && step.value <= 1)) throw new Error(`Progress went to ${step.value}; expected 0 to 1.`);
  }
}
