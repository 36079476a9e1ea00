import { NO_DAY, type Day } from '@sluice/model';
import type { Block } from './block.js';
import { grownInts } from './growing-array.js';

/** Days of one cell in the table; more than five years. */
const SPAN = 2048;
/** Cells in the table: all of them take 4 MB while a kernel is filled. */
const MOST_CELLS = 512;

/** Days counted while a kernel is filled, all cells in one table: one step per row. What lies beyond the table is told row by row. */
export class PendingDays {
  #first: Day | null = null;
  #counts: Int32Array = new Int32Array(0);

  /** `beyond` is called with what is not counted here, missing days among it. `size`: above every cell. */
  fill(all: Int32Array, block: Block, cells: Int32Array | null, size: number, beyond: (day: Day, cell: number) => void): void {
    if (block.count === 0) return;
    const values = all.subarray(block.from);
    const first = (this.#first ??= firstOf(values, block));
    this.#counts = grownInts(this.#counts, Math.min(size, MOST_CELLS) * SPAN);
    if (cells === null) countAll(this.#counts, first, values, block, beyond);
    else countByCell(this.#counts, first, values, block, cells, beyond);
  }

  /** Hands out each day of each cell with how often it came, and forgets them. */
  settle(take: (day: Day, cell: number, times: number) => void): void {
    const first = this.#first ?? 0;
    const counts = this.#counts;
    for (let i = 0; i < counts.length; i++) if (counts[i]! > 0) take(first + (i % SPAN), Math.floor(i / SPAN), counts[i]!);
    this.#counts = new Int32Array(0);
  }
}

// Around the first day there is; lengths of time start at 0.
function firstOf(values: Int32Array, { rows, count }: Block): Day {
  let i = 0;
  while (i < count - 1 && values[rows[i]!] === NO_DAY) i++;
  return Math.max(0, values[rows[i]!]! - SPAN / 2);
}

function countAll(counts: Int32Array, first: Day, values: Int32Array, { rows, count }: Block, beyond: (day: Day, cell: number) => void): void {
  for (let i = 0; i < count; i++) {
    const day = values[rows[i]!]!;
    const at = (day - first) >>> 0;
    if (at < SPAN) counts[at]! += 1;
    else beyond(day, 0);
  }
}

function countByCell(
  counts: Int32Array,
  first: Day,
  values: Int32Array,
  { rows, count }: Block,
  cells: Int32Array,
  beyond: (day: Day, cell: number) => void,
): void {
  for (let i = 0; i < count; i++) {
    const day = values[rows[i]!]!;
    const cell = cells[i]!;
    const at = (day - first) >>> 0;
    if (at < SPAN && cell < MOST_CELLS) counts[cell * SPAN + at]! += 1;
    else beyond(day, cell);
  }
}
