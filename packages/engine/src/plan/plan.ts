import { elapsedFraction, resolvePeriod, type Clause, type DayRange, type Filter, type Instant, type Problem, type Reduction } from '@sluice/model';
import type { AnyMetric, MeasureContext, MetricName, PlanContext } from '@sluice/metrics';
import type { MetricBook } from '../metric-book.js';
import type { Dimension, MetricQuery } from '../protocol.js';
import { dimensionOver, filterOver } from './filter-over.js';
import type { SourceView } from './source-view.js';
import { staffOf } from './staff-of.js';

/** The reductions of one reading of a query: with the query's filter, and grouped by its dimensions before their own. */
export interface PlannedReductions {
  /** By name of the reading: without the query's groups. */
  readonly total: Readonly<Record<string, Reduction<unknown>>>;
  /** With them; null where the query asks for none. */
  readonly grouped: Readonly<Record<string, Reduction<unknown>>> | null;
}

/** A query, resolved for one state of a source on one local day. */
export interface Plan {
  readonly query: MetricQuery;
  readonly view: SourceView;
  readonly metric: AnyMetric;
  readonly params: unknown;
  readonly context: PlanContext;
  /** All that deals must meet. */
  readonly filter: Filter;
  readonly by: readonly Dimension[];
  readonly mixed: boolean;
  /** What amounts of the answer are in; null where mixed or unknown. */
  readonly currency: string | null;
  /** Empty for computed metrics. */
  readonly reductions: PlannedReductions;
  /** Where currencies meet without rates, and the metric holds money: the same for each currency. */
  readonly byCurrency: ReadonlyMap<string, PlannedReductions>;
}

export interface PlanOptions {
  /** The selection of the source. */
  readonly selection: Filter;
  /** In place of the query's own period: that of a comparison. */
  readonly range?: DayRange | null;
}

/** Problems where the query cannot be understood: an unknown period, wrong parameters, too many dimensions. */
export function createPlan(query: MetricQuery, view: SourceView, options: PlanOptions): Plan | { readonly problems: readonly Problem[] } {
  const metric = metricOf(view.metrics, query.metric);
  const params = metric.params.safeParse(query.params ?? {});
  if (!params.success) return { problems: [badParams(query.metric, params.error.message)] };
  const period = options.range !== undefined ? { range: options.range } : resolvePeriod(query.period ?? 'all', view.today, view.calendar);
  if ('problem' in period) return { problems: [period.problem] };
  const by = query.by ?? [];
  if (by.length > 2) return { problems: [tooManyDimensions(by)] };
  const filter = filterOf(query, view, options.selection);
  const { has, today, calendar } = view;
  const context: PlanContext = { today, period: period.range, calendar, stages: stagesOf(filter, view), has };
  const { currency, mixed } = moneyOf(filter, view);
  // The schema has checked it; its type is the metric's own.
  const shape = { metric, params: params.data as unknown, context, by, view };
  const currencies = mixed && metric.money ? view.store.money.currencies : [];
  return {
    query,
    filter,
    mixed,
    currency,
    ...shape,
    reductions: reductionsOf(shape, filter),
    byCurrency: new Map(currencies.map((each) => [each, reductionsOf(shape, [...filter, { field: 'currency', in: [each] }])])),
  };
}

/** All reductions a plan reads. */
export function reductionsIn({ reductions, byCurrency }: Plan): readonly Reduction<unknown>[] {
  return [reductions, ...byCurrency.values()].flatMap(({ total, grouped }) => [...Object.values(total), ...Object.values(grouped ?? {})]);
}

/** A reduction of the metric over the rows of the query. */
export function withFilter(reduction: Reduction<unknown>, filter: Filter, view: SourceView): Reduction<unknown> {
  return { ...reduction, where: [...filterOver(filter, reduction, view.tables), ...reduction.where] };
}

/** What all measurements of a plan see at an instant. */
export function instantContext(plan: Plan, asOf: Instant): MeasureContext {
  const { context, view, currency, mixed } = plan;
  const fraction = context.period === null ? null : elapsedFraction(context.period, asOf, view.store.zone);
  return { ...context, asOf, elapsedFraction: fraction, currency, mixed, quotaMinor: null, staff: staffOf(view, plan.filter, plan.by, []) };
}

/** The same for one group, or for one of several currencies. */
export function groupContext(context: MeasureContext, quotaMinor: number | null, currency?: string): MeasureContext {
  return currency === undefined ? { ...context, quotaMinor } : { ...context, quotaMinor, currency, mixed: false };
}

type Shape = Pick<Plan, 'metric' | 'params' | 'context' | 'by' | 'view'>;

function reductionsOf({ metric, params, context, by, view }: Shape, filter: Filter): PlannedReductions {
  if (metric.kind === 'computed') return { total: {}, grouped: null };
  const asked = metric.reductions(params, context) as Readonly<Record<string, Reduction<unknown>>>;
  const each = (change: (reduction: Reduction<unknown>) => Reduction<unknown>): Record<string, Reduction<unknown>> =>
    Object.fromEntries(Object.entries(asked).map(([name, reduction]) => [name, change(withFilter(reduction, filter, view))]));
  const outer = (reduction: Reduction<unknown>): readonly string[] => by.map((dimension) => dimensionOver(dimension, reduction, view.tables));
  return {
    total: each((reduction) => reduction),
    grouped: by.length === 0 ? null : each((reduction) => ({ ...reduction, by: [...outer(reduction), ...(reduction.by ?? [])] })),
  };
}

/** The query's filter, the selection but for what the query ignores, and the default pipeline. */
export function filterOf(query: Pick<MetricQuery, 'filter' | 'ignore'>, view: SourceView, selection: Filter): Filter {
  const ignored = new Set(query.ignore ?? []);
  const filter: Clause[] = [...(query.filter ?? []), ...selection.filter(({ field }) => !ignored.has(field))];
  const { pipeline } = view;
  if (pipeline !== null && !filter.some(({ field }) => field === 'pipeline')) filter.push({ field: 'pipeline', in: [pipeline] });
  return filter;
}

function stagesOf(filter: Filter, { naming }: SourceView): PlanContext['stages'] {
  const wanted = filter.filter((clause) => clause.field === 'pipeline' && 'in' in clause);
  return naming.stages.filter(({ pipelineId }) =>
    wanted.every((clause) => {
      if (!('in' in clause)) return true;
      const keys = clause.in.map((key) => key?.toLowerCase());
      const isIn = keys.includes(pipelineId.toLowerCase()) || keys.includes(naming.pipelineLabel(pipelineId).toLowerCase());
      return isIn === (clause.not !== true);
    }),
  );
}

// A filter for one currency leaves nothing to mix.
function moneyOf(filter: Filter, { store }: SourceView): { readonly currency: string | null; readonly mixed: boolean } {
  const { currency, mixed } = store.money;
  if (!mixed) return { currency, mixed };
  const only = filter.find((clause) => clause.field === 'currency' && 'in' in clause && clause.not !== true && clause.in.length === 1);
  const one = only !== undefined && 'in' in only ? only.in[0] : null;
  return one == null ? { currency, mixed } : { currency: one, mixed: false };
}

function metricOf(metrics: MetricBook, name: MetricName): AnyMetric {
  const metric: AnyMetric | undefined = Object.hasOwn(metrics, name) ? metrics[name] : undefined;
  if (metric === undefined) throw new Error(`Unknown metric "${name}". Known metrics: ${Object.keys(metrics).join(', ')}.`);
  return metric;
}

function badParams(metric: string, detail: string): Problem {
  return { code: 'bad-params', severity: 'error', message: `The parameters of the metric "${metric}" are not understood: ${detail}`, values: { metric } };
}

function tooManyDimensions(by: readonly Dimension[]): Problem {
  return {
    code: 'too-many-dimensions',
    severity: 'error',
    message: `The query groups by ${by.length} fields (${by.join(', ')}); at most two are possible.`,
    values: { count: by.length },
  };
}
