import type { Clause, Filter, Problem, Reduction } from '@sluice/model';
import { bindClause, isPredicate } from '../kernels/bind-clause.js';
import { bindDimension } from '../kernels/dimension.js';
import type { Predicate } from '../kernels/predicate.js';
import { aliveRows, selectRows } from '../kernels/selection.js';
import { BLOCK_ROWS } from '../kernels/block.js';
import { dimensionOver } from '../plan/filter-over.js';
import { createPlan, filterOf, withFilter, type Plan } from '../plan/plan.js';
import type { SourceView } from '../plan/source-view.js';
import type { RowWindow } from '../protocol.js';

type Rows = { readonly rows: Int32Array } | { readonly problems: readonly Problem[] };

/** The deals a window is over, in the order of the table: those of its filter, or the very rows that a reading counted. */
export function rowsOfWindow(window: RowWindow, view: SourceView, selection: Filter): Rows {
  const { of } = window;
  if (of === undefined) return rowsOfFilter(filterOf(window, view, selection), view);
  const plan = createPlan(of.query, view, { selection });
  if ('problems' in plan) return plan;
  const reductions = drilled(plan, of.reading);
  if (reductions === null) return { problems: [unknownReading(of.reading, plan)] };
  const marks = new Uint8Array(view.tables.deals.size);
  for (const reduction of reductions) {
    const problems = markRows(marks, reduction, plan, of.group);
    if (problems.length > 0) return { problems };
  }
  return narrowed(marks, window.filter ?? [], view);
}

/** Deals that meet a filter as it stands. */
function rowsOfFilter(filter: Filter, view: SourceView): Rows {
  const bound = bindAll(filter, 'deals', view);
  return 'problems' in bound ? bound : { rows: selectRows(view.tables, bound.predicates) };
}

/** The reductions behind a reading or a named part, with the filter of the query. */
function drilled({ metric, params, context, filter, view }: Plan, reading: string): readonly Reduction<unknown>[] | null {
  const own = metric.kind === 'counted' ? (metric.reductions(params, context) as Readonly<Record<string, Reduction<unknown>>>) : {};
  const found = Object.hasOwn(own, reading) ? own[reading]! : (metric.drill?.(reading, params, context) ?? null);
  if (found === null) return null;
  const list: readonly Reduction<unknown>[] = Array.isArray(found) ? found : [found as Reduction<unknown>];
  return list.map((reduction) => withFilter(reduction, filter, view));
}

function markRows(marks: Uint8Array, reduction: Reduction<unknown>, { view, by }: Plan, group: readonly (string | null)[] | undefined): readonly Problem[] {
  const { over } = reduction;
  const bound = bindAll(reduction.where, over, view);
  if ('problems' in bound) return bound.problems;
  const dimensions = (group === undefined ? [] : by).map((each) =>
    bindDimension(() => view.tables, over, dimensionOver(each, reduction, view.tables), view.calendar),
  );
  const inGroup = (row: number): boolean =>
    dimensions.every((dimension, d) => dimension === null || dimension.keyOf(dimension.codeOf(row)) === (group?.[d] ?? null));
  const table = view.tables[over];
  const buffer = new Uint16Array(Math.min(BLOCK_ROWS, table.size));
  for (let from = 0; from < table.size; from += BLOCK_ROWS) {
    let { rows, count } = aliveRows(table.alive, from, Math.min(BLOCK_ROWS, table.size - from), buffer);
    for (const predicate of bound.predicates) {
      count = predicate.refine(from, rows, count, buffer);
      rows = buffer;
    }
    for (let i = 0; i < count; i++) {
      const row = from + rows[i]!;
      const deal = 'deal' in table ? table.deal[row]! : row;
      if (deal >= 0 && inGroup(row)) marks[deal] = 1;
    }
  }
  return [];
}

function narrowed(marks: Uint8Array, filter: Filter, view: SourceView): Rows {
  const bound = bindAll(filter, 'deals', view);
  if ('problems' in bound) return bound;
  const rows: number[] = [];
  for (let row = 0; row < marks.length; row++) if (marks[row] === 1 && bound.predicates.every((predicate) => predicate.test(row))) rows.push(row);
  return { rows: Int32Array.from(rows) };
}

function bindAll(
  filter: readonly Clause[],
  over: Reduction<unknown>['over'],
  view: SourceView,
): { readonly predicates: readonly Predicate[] } | { readonly problems: readonly Problem[] } {
  const binding = { tables: () => view.tables, naming: view.naming, currency: view.store.money.currency };
  const bound = filter.map((clause) => bindClause(clause, over, binding));
  const problems = bound.filter((each): each is Problem => !isPredicate(each));
  return problems.length > 0 ? { problems } : { predicates: bound.filter(isPredicate) };
}

function unknownReading(reading: string, { query }: Plan): Problem {
  return {
    code: 'unknown-reading',
    severity: 'error',
    message: `The metric "${query.metric}" has no reading or part "${reading}" whose deals could be shown.`,
    values: { metric: query.metric, reading },
  };
}
