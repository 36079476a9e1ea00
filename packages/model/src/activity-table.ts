import type { CodeColumn, DayColumn, NumberColumn } from './column.js';

/** Activities as columns. `deal` is the row in the deal table, -1 where none. */
export interface ActivityTable {
  readonly size: number;
  readonly alive: Uint8Array;
  readonly deal: Int32Array;
  readonly columns: ActivityColumns;
}

export interface ActivityColumns {
  readonly type: CodeColumn;
  readonly owner: CodeColumn;
  readonly on: DayColumn;
  /** The day of what is not said to be undone; it may lie ahead. `NO_DAY` for what is only planned. */
  readonly doneOn: DayColumn;
  /** The instant, where the source gave a time. */
  readonly at: NumberColumn;
  readonly outcome: CodeColumn;
  readonly direction: CodeColumn;
}

export type ActivityColumnName = keyof ActivityColumns;
