import type { Clause, Filter } from './filter.js';
import type { Reduction } from './reduction.js';

/**
 * Canonical text of a reduction: equal texts read the same. The order of clauses, of keys and of the values of `in` does not matter, nor do repeats;
 * the order of `by` does, as it is the order of the answer's keys.
 */
export function reductionKey(reduction: Reduction<unknown>): string {
  return JSON.stringify([reduction.reduce, reduction.over, reduction.column ?? null, reduction.by ?? null, filterKey(reduction.where)]);
}

/** Canonical text of a filter. */
export function filterKey(filter: Filter): string {
  return [...new Set(filter.map(clauseKey))].sort().join('&');
}

function clauseKey(clause: Clause): string {
  const parts = Object.entries(clause)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]): [string, unknown] => [name, name === 'in' ? canonicalSet(value as readonly (string | null)[]) : value]);
  return JSON.stringify(parts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function canonicalSet(values: readonly (string | null)[]): readonly string[] {
  // JSON tells null from the text "null".
  return [...new Set(values.map((value) => JSON.stringify(value)))].sort();
}
