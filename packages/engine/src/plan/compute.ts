import type { Instant, Problem } from '@sluice/model';
import type { Answer, ComputedMetric, Measured } from '@sluice/metrics';
import { bindClause, isPredicate } from '../kernels/bind-clause.js';
import { unknownDimension } from '../kernels/bound-reduction.js';
import { bindDimension } from '../kernels/dimension.js';
import type { Predicate } from '../kernels/predicate.js';
import { selectRows } from '../kernels/selection.js';
import { labelled, largestOf } from './answer.js';
import { groupContext, instantContext, type Plan } from './plan.js';
import { quotaOf } from './quota-of.js';
import { byRank } from './read-groups.js';

type Computed = ComputedMetric<unknown, unknown>;
interface RowGroup {
  readonly key: readonly (string | null)[];
  readonly codes: readonly number[];
  readonly ranks: readonly (number | string)[];
  readonly rows: number[];
}

/** Computes an answer from the rows, in steps; yields progress from 0 to 1. Problems where a clause or a dimension could not be bound. */
export function* answerComputed(plan: Plan, asOf: Instant): Generator<number, Answer<unknown> | { readonly problems: readonly Problem[] }> {
  const selected = rowsOf(plan);
  if ('problems' in selected) return selected;
  const groups = plan.by.length === 0 ? null : groupRows(plan, selected.rows);
  if (groups !== null && 'problems' in groups) return groups;
  const parts = 1 + (groups?.length ?? 0);
  const total = yield* share(measure(plan, asOf, selected.rows, []), 0, parts);
  if (groups === null) return { total };
  const measured: { readonly group: RowGroup; readonly measured: Measured<unknown> }[] = [];
  for (const group of groups)
    measured.push({ group, measured: yield* share(measure(plan, asOf, Int32Array.from(group.rows), group.key), 1 + measured.length, parts) });
  const kept = largestOf(measured, plan.query.top);
  const rest = measured.filter((each) => !kept.has(each)).flatMap(({ group }) => group.rows);
  const other = rest.length === 0 ? null : yield* share(measure(plan, asOf, Int32Array.from(rest).sort(), null), parts - 1, parts);
  return {
    total,
    groups: measured.filter((each) => kept.has(each)).map((each) => labelled(plan, each.group, each.measured)),
    ...(other !== null && { other }),
  };
}

function* share<Result>(work: Generator<number, Result>, done: number, parts: number): Generator<number, Result> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield (done + step.value) / parts;
  }
}

function* measure(plan: Plan, asOf: Instant, rows: Int32Array, key: readonly (string | null)[] | null): Generator<number, Measured<unknown>> {
  const metric = plan.metric as Computed;
  const { tables, store } = plan.view;
  const quotaMinor = key === null ? null : quotaOf(plan.view, plan.context.period, plan.filter, plan.by, key);
  const measured = yield* metric.compute({ ...tables, rows }, plan.params, groupContext(instantContext(plan, asOf), quotaMinor));
  if (!plan.mixed || !metric.money) return measured;
  const byCurrency: Record<string, Measured<unknown>> = {};
  const { codes, dictionary } = tables.deals.columns.currency;
  for (const currency of store.money.currencies) {
    const code = dictionary.codeOf(currency);
    const context = groupContext(instantContext(plan, asOf), currency === store.reporting ? quotaMinor : null, currency);
    byCurrency[currency] = yield* metric.compute({ ...tables, rows: rows.filter((row) => codes[row] === code) }, plan.params, context);
  }
  return { ...measured, byCurrency };
}

/** Rows of the deal table that meet the plan's filter. */
export function rowsOf(plan: Plan): { readonly rows: Int32Array } | { readonly problems: readonly Problem[] } {
  const { view, filter } = plan;
  const predicates: Predicate[] = [];
  const problems: Problem[] = [];
  for (const clause of filter) {
    const bound = bindClause(clause, 'deals', { tables: () => view.tables, naming: view.naming, currency: view.store.money.currency });
    if (isPredicate(bound)) predicates.push(bound);
    else problems.push(bound);
  }
  return problems.length > 0 ? { problems } : { rows: selectRows(view.tables, predicates) };
}

function groupRows({ view, by }: Plan, rows: Int32Array): readonly RowGroup[] | { readonly problems: readonly Problem[] } {
  const dimensions = by.map((dimension) => bindDimension(() => view.tables, 'deals', dimension, view.calendar));
  const unknown = by.filter((_, d) => dimensions[d] === null);
  if (unknown.length > 0) return { problems: unknown.map((field) => unknownDimension(field)) };
  const groups = new Map<string, RowGroup>();
  for (const row of rows) {
    const codes = dimensions.map((dimension) => dimension?.codeOf(row) ?? -1);
    const key = codes.map((code, d) => dimensions[d]?.keyOf(code) ?? null);
    const place = JSON.stringify(key);
    const group = groups.get(place);
    if (group !== undefined) group.rows.push(row);
    else groups.set(place, { key, codes, ranks: codes.map((code, d) => (code < 0 ? Infinity : (dimensions[d]?.rankOf(code) ?? 0))), rows: [row] });
  }
  return [...groups.values()].sort(byRank);
}
