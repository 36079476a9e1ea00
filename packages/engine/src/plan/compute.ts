import type { Instant, Problem } from '@sluice/model';
import type { Answer, Chosen, ComputedMetric, Measured, Selected } from '@sluice/metrics';
import { bindClause, isPredicate } from '../kernels/bind-clause.js';
import { unknownDimension } from '../kernels/bound-reduction.js';
import { bindDimension } from '../kernels/dimension.js';
import type { Predicate } from '../kernels/predicate.js';
import { selectRows } from '../kernels/selection.js';
import { labelled, largestOf } from './answer.js';
import { groupContext, instantContext, type Plan } from './plan.js';
import { quotaOf } from './quota-of.js';
import { byRank } from './read-groups.js';
import type { SourceView } from './source-view.js';
import { staffOf } from './staff-of.js';

type Computed = ComputedMetric<unknown, unknown>;
/** A group's rows as the tables stand, and as they stood. */
interface RowGroup {
  readonly key: readonly (string | null)[];
  /** Of the tables as they stand; empty where the group has no rows in them. */
  readonly codes: readonly number[];
  readonly ranks: readonly (number | string)[];
  readonly rows: readonly number[][];
}
type Problems = { readonly problems: readonly Problem[] };

/**
 * Computes an answer from the rows, in steps; yields progress from 0 to 1. `past`: the views of the openings the metric looks back at.
 * Problems where a clause or a dimension could not be bound.
 */
export function* answerComputed(plan: Plan, asOf: Instant, past: readonly SourceView[] = []): Generator<number, Answer<unknown> | Problems> {
  const views = [plan.view, ...past];
  const rows: Int32Array[] = [];
  for (const view of views) {
    const selected = rowsOf(plan, view);
    if ('problems' in selected) return selected;
    rows.push(selected.rows);
  }
  const groups = plan.by.length === 0 ? null : groupRows(plan.by, views, rows);
  if (groups !== null && 'problems' in groups) return groups;
  const parts = 1 + (groups?.length ?? 0);
  const computing: Computing = { plan, asOf, views };
  const total = yield* share(measure(computing, rows, []), 0, parts);
  if (groups === null) return { total };
  const measured: { readonly group: RowGroup; readonly measured: Measured<unknown> }[] = [];
  for (const group of groups)
    measured.push({ group, measured: yield* share(measure(computing, group.rows.map(sorted), group.key), 1 + measured.length, parts) });
  const kept = largestOf(measured, plan.query.top);
  const rest = measured.filter((each) => !kept.has(each)).map(({ group }) => group.rows);
  const together = views.map((_, v) => sorted(rest.flatMap((of) => of[v] ?? [])));
  const other = rest.length === 0 ? null : yield* share(measure(computing, together, null), parts - 1, parts);
  return {
    total,
    groups: measured.filter((each) => kept.has(each)).map((each) => labelled(plan, each.group, each.measured)),
    ...(other !== null && { other }),
  };
}

function sorted(rows: readonly number[]): Int32Array {
  return Int32Array.from(rows).sort();
}

function* share<Result>(work: Generator<number, Result>, done: number, parts: number): Generator<number, Result> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield (done + step.value) / parts;
  }
}

interface Computing {
  readonly plan: Plan;
  readonly asOf: Instant;
  /** As the source stands, then as it stood. */
  readonly views: readonly SourceView[];
}

function* measure({ plan, asOf, views }: Computing, rows: readonly Int32Array[], key: readonly (string | null)[] | null): Generator<number, Measured<unknown>> {
  const metric = plan.metric as Computed;
  const { store } = plan.view;
  const quotaMinor = key === null ? null : quotaOf(plan.view, plan.context.period, plan.filter, plan.by, key);
  const whole = { ...instantContext(plan, asOf), staff: staffOf(plan.view, plan.filter, plan.by, key) };
  const measured = yield* metric.compute(selectedOf(views, rows), plan.params, groupContext(whole, quotaMinor));
  if (!plan.mixed || !metric.money) return measured;
  const byCurrency: Record<string, Measured<unknown>> = {};
  for (const currency of store.money.currencies) {
    const inCurrency = views.map((view, v) => rowsIn(currency, view, rows[v] ?? NO_ROWS));
    const context = groupContext(whole, currency === store.reporting ? quotaMinor : null, currency);
    byCurrency[currency] = yield* metric.compute(selectedOf(views, inCurrency), plan.params, context);
  }
  return { ...measured, byCurrency };
}

const NO_ROWS = new Int32Array();

function selectedOf(views: readonly SourceView[], rows: readonly Int32Array[]): Selected {
  const [first] = views;
  const [live, ...past] = views.map(({ tables }, v): Chosen => ({ ...tables, rows: rows[v] ?? NO_ROWS }));
  if (live === undefined || first === undefined) throw new Error('There is no view to compute from.');
  return { ...live, past, convert: (amountMinor, currency, on) => first.store.money.convert(amountMinor, currency, on) };
}

function rowsIn(currency: string, { tables }: SourceView, rows: Int32Array): Int32Array {
  const { codes, dictionary } = tables.deals.columns.currency;
  const code = dictionary.codeOf(currency);
  return rows.filter((row) => codes[row] === code);
}

/** Rows of the deal table of a view, by default the plan's own, that meet the plan's filter. */
export function rowsOf({ filter, view: own }: Plan, view: SourceView = own): { readonly rows: Int32Array } | Problems {
  const predicates: Predicate[] = [];
  const problems: Problem[] = [];
  for (const clause of filter) {
    const bound = bindClause(clause, 'deals', { tables: () => view.tables, naming: view.naming, currency: view.store.money.currency });
    if (isPredicate(bound)) predicates.push(bound);
    else problems.push(bound);
  }
  return problems.length > 0 ? { problems } : { rows: selectRows(view.tables, predicates) };
}

function groupRows(by: Plan['by'], views: readonly SourceView[], rows: readonly Int32Array[]): readonly RowGroup[] | Problems {
  const groups = new Map<string, RowGroup>();
  for (const [v, view] of views.entries()) {
    const dimensions = by.map((dimension) => bindDimension(() => view.tables, 'deals', dimension, view.calendar));
    const unknown = by.filter((_, d) => dimensions[d] === null);
    if (unknown.length > 0) return { problems: unknown.map((field) => unknownDimension(field)) };
    for (const row of rows[v] ?? NO_ROWS) {
      const codes = dimensions.map((dimension) => dimension?.codeOf(row) ?? -1);
      const key = codes.map((code, d) => dimensions[d]?.keyOf(code) ?? null);
      const place = JSON.stringify(key);
      let group = groups.get(place);
      if (group === undefined) {
        const ranks = codes.map((code, d) => (code < 0 ? Infinity : (dimensions[d]?.rankOf(code) ?? 0)));
        groups.set(place, (group = { key, codes: v === 0 ? codes : [], ranks, rows: views.map(() => []) }));
      }
      group.rows[v]?.push(row);
    }
  }
  return [...groups.values()].sort(byRank);
}
