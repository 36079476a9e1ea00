import type { CodeColumn } from '@sluice/model';
import type { Block } from './block.js';
import { grownInts, grownNumbers } from './growing-array.js';
import { countPlaces, listPlaces, type Places } from './places.js';

/** Places kept in arrays: 3 MB while a kernel is filled. */
const MOST_PLACES = 1 << 18;

type Odd = (value: number, place: number) => void;

/** Rows and sums by place while a kernel is filled: one step per row, no cell is looked up. */
export class PendingSums {
  #rows: Int32Array = new Int32Array(0);
  #sums: Float64Array = new Float64Array(0);

  /** Whether places are few enough to be counted here. */
  static takes({ bound }: Places): boolean {
    return bound <= MOST_PLACES;
  }

  /** Counts the rows, and adds their values where there are any. `odd` is called with values that cannot be added. */
  fill(block: Block, places: Places, all: Float64Array | null, odd: Odd): void {
    this.#rows = grownInts(this.#rows, places.bound);
    if (all === null) return countPlaces(places, block, this.#rows);
    this.#sums = grownNumbers(this.#sums, places.bound);
    const values = all.subarray(block.from);
    const [first, second] = places.columns ?? [];
    if (first !== undefined && second === undefined) sumColumn(first, values, block, this.#rows, this.#sums, odd);
    else sumList(listPlaces(places, block), values, block, this.#rows, this.#sums, odd);
  }

  /** Hands out rows and sum of each place that has rows, and forgets them. */
  settle(take: (place: number, rows: number, sum: number) => void): void {
    const [rows, sums] = [this.#rows, this.#sums];
    for (let place = 0; place < rows.length; place++) if (rows[place]! > 0) take(place, rows[place]!, sums[place] ?? 0);
    this.#rows = new Int32Array(0);
    this.#sums = new Float64Array(0);
  }
}

function sumColumn({ codes: all, noCode }: CodeColumn, values: Float64Array, { from, rows, count }: Block, n: Int32Array, sums: Float64Array, odd: Odd): void {
  const codes = all.subarray(from);
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    const value = values[row]!;
    const place = (codes[row]! + 1) & noCode;
    n[place]! += 1;
    if (value - value === 0) sums[place]! += value;
    else odd(value, place);
  }
}

function sumList(places: Int32Array, values: Float64Array, { rows, count }: Block, n: Int32Array, sums: Float64Array, odd: Odd): void {
  for (let i = 0; i < count; i++) {
    const value = values[rows[i]!]!;
    const place = places[i]!;
    n[place]! += 1;
    if (value - value === 0) sums[place]! += value;
    else odd(value, place);
  }
}
