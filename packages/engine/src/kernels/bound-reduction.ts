import type { Calendar, Problem, Reduction, ReductionTable } from '@sluice/model';
import { bindClause, isPredicate, type ClauseBinding } from './bind-clause.js';
import { bindColumn } from './bound-column.js';
import { Cells } from './cells.js';
import { bindDimension, type Dimension } from './dimension.js';
import { DistinctKernel } from './distinct.js';
import type { Kernel } from './kernel.js';
import { OrderedKernel } from './ordered.js';
import type { Predicate } from './predicate.js';
import { Revisions } from './revisions.js';
import { TallyKernel } from './tally.js';

/** A reduction with everything it needs to follow its table. */
export interface BoundReduction {
  readonly over: ReductionTable;
  /** Each clause with its canonical text, so that the rows of equal clauses are refined once. */
  readonly clauses: readonly { readonly key: string; readonly predicate: Predicate }[];
  /** Null without grouping. */
  readonly cells: Cells | null;
  readonly kernel: Kernel<unknown>;
  readonly revisions: Revisions;
}

export interface ReductionBinding extends ClauseBinding {
  readonly calendar: Calendar;
}

/** Problems where a clause, a column or a dimension names a field that is not there. */
export function bindReduction(reduction: Reduction<unknown>, binding: ReductionBinding): BoundReduction | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const clauses: BoundReduction['clauses'][number][] = [];
  for (const clause of reduction.where) {
    const bound = bindClause(clause, reduction.over, binding);
    if (isPredicate(bound)) clauses.push({ key: JSON.stringify(clause), predicate: bound });
    else problems.push(bound);
  }
  const dimensions: Dimension[] = [];
  for (const by of reduction.by ?? []) {
    const dimension = bindDimension(binding.tables, reduction.over, by, binding.calendar);
    if (dimension !== null) dimensions.push(dimension);
    else problems.push(unknownDimension(by));
  }
  if (problems.length > 0) return { problems };
  return {
    over: reduction.over,
    clauses,
    cells: dimensions.length === 0 ? null : new Cells(dimensions),
    kernel: createKernel(reduction, binding),
    revisions: new Revisions(),
  };
}

function createKernel({ reduce, over, column }: Reduction<unknown>, { tables }: ReductionBinding): Kernel<unknown> {
  if (reduce === 'distinct') return new DistinctKernel(tables, over);
  const source = column === undefined ? null : bindColumn(tables, over, column);
  if (column !== undefined && source === null) throw new Error(`The table of ${over} has no column "${column}" to ${reduce === 'tally' ? 'add' : 'order'}.`);
  if (reduce === 'tally') return new TallyKernel(source);
  if (source === null) throw new Error('An "ordered" reduction names the column it orders.');
  return new OrderedKernel(source);
}

/** Said where deals cannot be grouped as asked. */
export function unknownDimension(by: string): Problem {
  return {
    code: 'unknown-dimension',
    severity: 'error',
    message: `Deals cannot be grouped by "${by}": a field of the common model, "custom." and a further one, or month(), week() or quarter() of a date would be right.`,
    values: { field: by },
  };
}
