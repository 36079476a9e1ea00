import type { Clause, Filter } from '@sluice/model';

/** One thing selected: a condition, and what a chip calls it. */
export interface Selected {
  readonly clause: Clause;
  readonly label: string;
}

/** What is selected at a source, oldest first; at most one condition per field. */
export type Selection = readonly Selected[];

export function selectionFilter(selection: Selection): Filter {
  return selection.map(({ clause }) => clause);
}

/** Selecting what is selected already takes it away; another value of the same field replaces it. */
export function toggled(selection: Selection, next: Selected): Selection {
  const others = selection.filter(({ clause }) => clause.field !== next.clause.field);
  const same = selection.some(({ clause }) => JSON.stringify(clause) === JSON.stringify(next.clause));
  return same ? others : [...others, next];
}

/** True where the selection names this very value of this field. */
export function selects(selection: Selection, field: string, value: string | null): boolean {
  return selection.some(({ clause }) => clause.field === field && 'in' in clause && !clause.not && clause.in.includes(value));
}

/** True where the selection says anything of this field: the widget then dims what is not selected. */
export function selectsField(selection: Selection, field: string): boolean {
  return selection.some(({ clause }) => clause.field === field);
}
