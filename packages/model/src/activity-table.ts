import type { CodeColumn, DayColumn } from './column.js';

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
  readonly outcome: CodeColumn;
  readonly direction: CodeColumn;
}

export type ActivityColumnName = keyof ActivityColumns;
