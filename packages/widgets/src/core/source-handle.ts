import type { SourceClient } from '@sluice/engine';
import type { Filter, formatFilter, parseFilter, Period } from '@sluice/model';
import type { Selection } from './selection.js';

export type { Filter, Problem, StateReason, TableKind } from '@sluice/engine';

/** Marks elements that carry a source. */
export const SOURCE = Symbol.for('sluice.source');

/** A move under way: tell how the host decided. */
export interface Move {
  settle(accepted: boolean): void;
}

/** The grammar of filters; it comes with the connection to the engine, so that pages without it stay small. */
export interface FilterGrammar {
  readonly parseFilter: typeof parseFilter;
  readonly formatFilter: typeof formatFilter;
}

/** How widgets reach a `<sluice-source>`. Everything here may change; `observe` tells. */
export interface SourceHandle {
  readonly element: HTMLElement;
  /** Null until the engine was told of the source. */
  readonly client: SourceClient | null;
  /** Null until there is a client. */
  readonly grammar: FilterGrammar | null;
  /** Attribute `filter` of the source together with the pickers of `sluice-filter`. */
  readonly filter: Filter;
  /** Period picked, else attribute `period` of the source; null where neither. */
  readonly period: Period | null;
  /** True where a person picked the period: it then wins over the widgets' own. */
  readonly periodPicked: boolean;
  readonly selection: Selection;
  setSelection(selection: Selection): void;
  /** Pickers of `sluice-filter`; null takes the picker away. */
  pick(field: string, values: readonly string[] | null): void;
  pickPeriod(period: Period | null): void;
  /** What is picked for a field. */
  picked(field: string): readonly string[];
  /** Lays a move over the data until a load begun after `settle` confirms it. */
  move(deal: string, toStage: string): Move;
  refresh(): void;
  /** Called at each change of anything above or of the client's state. Returns its own undo. */
  observe(listener: () => void): () => void;
}

export interface SourceElementLike extends HTMLElement {
  readonly [SOURCE]: SourceHandle | undefined;
}
