import type { Block } from './block.js';

/**
 * Keeps one reduction up to date. Rows fall into cells (0 where there is no grouping); the state is integers, so that any sequence
 * of changes gives the same bits as filling anew.
 */
export interface Kernel<Reading> {
  /** `cells[i]` is the cell of `block.rows[i]`; null: all in cell 0. `size`: above every cell, where it is known. */
  fill(block: Block, cells: Int32Array | null, size?: number): void;
  add(row: number, cell: number): void;
  /** The row must still have the values it was added with. */
  remove(row: number, cell: number): void;
  /** The reading over the union of these cells. Valid until the next change. */
  read(cells: readonly number[]): Reading;
  /** Only where rows are counted and nothing is looked at: as `add` for so many rows. */
  addRows?(rows: number, cell: number): void;
}

/** Above every cell of a block. */
export function sizeOf(cells: Int32Array | null, count: number): number {
  let size = 1;
  if (cells !== null) for (let i = 0; i < count; i++) if (cells[i]! >= size) size = cells[i]! + 1;
  return size;
}
