import type { Block } from './block.js';
import type { Places } from './places.js';

/**
 * Keeps one reduction up to date. Rows fall into cells (0 where there is no grouping); the state is integers, so that any sequence
 * of changes gives the same bits as filling anew.
 */
export interface Kernel<Reading> {
  /** `cells[i]` is the cell of `block.rows[i]`; null: all in cell 0. */
  fill(block: Block, cells: Int32Array | null): void;
  /** As `fill`, without naming the cell of each row; `settle` must follow before anything else. False where that is no easier: nothing is taken then. */
  fillPlaces?(block: Block, places: Places): boolean;
  /** All rows of a filling are in: gives what was taken by place its cells. */
  settle?(): void;
  add(row: number, cell: number): void;
  /** The row must still have the values it was added with. */
  remove(row: number, cell: number): void;
  /** The reading over the union of these cells. Valid until the next change. */
  read(cells: readonly number[]): Reading;
}
