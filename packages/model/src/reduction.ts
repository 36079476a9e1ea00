import type { Filter } from './filter.js';

export type ReductionKind = 'tally' | 'ordered' | 'distinct';
export type ReductionTable = 'deals' | 'visits' | 'activities';

/**
 * What a metric reads, as plain data. Its canonical text is the sharing key: equal reductions run once.
 * Over visits and activities a field is looked for on the visit or activity first; `deal.x` names a field of its deal.
 */
export interface Reduction<Reading> {
  readonly reduce: ReductionKind;
  readonly over: ReductionTable;
  readonly column?: string;
  readonly where: Filter;
  readonly by?: readonly string[];
  /**
   * Whose owner the filter and the groups of a query ask for, over visits and activities: that of the deal (at its close, or now), where rows stand for deals.
   * Not given: who had the deal at the exit, or who acted.
   */
  readonly owner?: 'deal';
  readonly __reading?: Reading;
}

/** Rows, and the sum of a column over those that have a value. Sums of money are integers in minor units. */
export interface Tally {
  readonly n: number;
  readonly sum: number;
  /** Rows without a value in the column. */
  readonly missing: number;
  /** Rows with an amount that has no rate to the reporting currency. */
  readonly unconverted: number;
}

/** Order statistics of a column over the rows that have a value. */
export interface Ordered {
  readonly n: number;
  readonly missing: number;
  readonly unconverted: number;
  readonly sum: number;
  /** Linear interpolation at position (n-1)q, as spreadsheets' PERCENTILE.INC; null where n is 0. */
  quantile(q: number): number | null;
  /** Values strictly below x. */
  countBelow(x: number): number;
  /** Added in ascending order, so that any sequence of changes gives the same bits. */
  sumOfSquares(): number;
  /** Sum and count left after dropping `floor(share * n)` from each end. */
  trimmed(share: number): { readonly n: number; readonly sum: number };
}

/** Number of different deals among the rows. */
export interface Distinct {
  readonly n: number;
}

/** Readings by the reduction's own `by`; keys are as in answers (stage ids, not codes), in code order, missing as null, only groups with rows. */
export type Grouped<Reading> = ReadonlyArray<{ readonly key: readonly (string | null)[]; readonly reading: Reading }>;

interface Asked {
  readonly over: ReductionTable;
  readonly where: Filter;
  readonly owner?: 'deal';
}

export function tally(asked: Asked & { column?: string }): Reduction<Tally>;
export function tally(asked: Asked & { column?: string; by: readonly string[] }): Reduction<Grouped<Tally>>;
export function tally(asked: Asked & { column?: string; by?: readonly string[] }): Reduction<unknown> {
  return { reduce: 'tally', ...asked };
}

export function ordered(asked: Asked & { column: string }): Reduction<Ordered>;
export function ordered(asked: Asked & { column: string; by: readonly string[] }): Reduction<Grouped<Ordered>>;
export function ordered(asked: Asked & { column: string; by?: readonly string[] }): Reduction<unknown> {
  return { reduce: 'ordered', ...asked };
}

export function distinct(asked: Asked): Reduction<Distinct>;
export function distinct(asked: Asked & { by: readonly string[] }): Reduction<Grouped<Distinct>>;
export function distinct(asked: Asked & { by?: readonly string[] }): Reduction<unknown> {
  return { reduce: 'distinct', ...asked };
}
