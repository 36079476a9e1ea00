import type { CodeColumn, DayColumn } from './column.js';

/** How a visit ended. `present` visits have not ended. */
export const VISIT_EXITS = ['present', 'advance', 'back', 'won', 'lost', 'transferred', 'removed'] as const;
export type VisitExit = (typeof VISIT_EXITS)[number];

/** Which of a deal's visits to the same stage a visit is. */
export const VISIT_TURNS = ['only', 'first', 'last', 'between'] as const;
export type VisitTurn = (typeof VISIT_TURNS)[number];

/** Stays of deals in open stages, after path normalisation. A deal's visits lie in order, but not necessarily side by side. */
export interface VisitTable {
  readonly size: number;
  readonly alive: Uint8Array;
  /** Row of the deal in the deal table. */
  readonly deal: Int32Array;
  readonly columns: VisitColumns;
}

export interface VisitColumns {
  readonly stage: CodeColumn;
  readonly exit: CodeColumn;
  /** Stage entered next; missing for unfinished visits and those that ended in a close. */
  readonly nextStage: CodeColumn;
  readonly enteredOn: DayColumn;
  readonly leftOn: DayColumn;
  /** Calendar days of finished visits. */
  readonly durationDays: DayColumn;
  /** Which of the deal's visits to this stage it is: `only`, `first`, `last`, or `between`. */
  readonly turn: CodeColumn;
  /** Calendar days of this and all former finished visits of the deal to this stage; `NO_DAY` while it lasts. */
  readonly totalDays: DayColumn;
  /** Calendar days from the entry to the close of the deal, never negative; `NO_DAY` where unknown or still open. */
  readonly daysToClose: DayColumn;
  readonly ownerAtExit: CodeColumn;
}

export type VisitColumnName = keyof VisitColumns;
