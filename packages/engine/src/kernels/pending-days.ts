import { NO_DAY, type CodeColumn, type Day } from '@sluice/model';
import type { Block } from './block.js';
import { grownInts } from './growing-array.js';
import { listPlaces, type Places } from './places.js';

/** Days of one place in the table; more than five years. */
const SPAN = 2048;
/** Places in the table: all of them take 4 MB while a kernel is filled. */
const MOST_PLACES = 512;

type Beyond = (day: Day, place: number) => void;

/** Days counted while a kernel is filled, all places in one table: one step per row. What lies beyond the table is told row by row. */
export class PendingDays {
  #first: Day | null = null;
  #counts: Int32Array = new Int32Array(0);

  /** Whether places are few enough to be counted here. */
  static takes({ bound }: Places): boolean {
    return bound <= MOST_PLACES;
  }

  /** `places`: null where all rows are in place 0. `beyond` is called with what is not counted here, missing days among it. */
  fill(all: Int32Array, block: Block, places: Places | null, beyond: Beyond): void {
    if (block.count === 0) return;
    const values = all.subarray(block.from);
    const first = (this.#first ??= firstOf(values, block));
    this.#counts = grownInts(this.#counts, (places?.bound ?? 1) * SPAN);
    const [column, second] = places?.columns ?? [];
    if (places === null) countAll(this.#counts, first, values, block, beyond);
    else if (column !== undefined && second === undefined) countByColumn(this.#counts, first, values, block, column, beyond);
    else countByList(this.#counts, first, values, block, listPlaces(places, block), beyond);
  }

  /** Hands out each day of each place with how often it came, and forgets them. */
  settle(take: (day: Day, place: number, times: number) => void): void {
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

// `| 0` tells the compiler that differences stay within 32 bits: a missing day wraps around to a large one.
function countAll(counts: Int32Array, first: Day, values: Int32Array, { rows, count }: Block, beyond: Beyond): void {
  const from = first | 0;
  for (let i = 0; i < count; i++) {
    const day = values[rows[i]!]!;
    const at = (day - from) >>> 0;
    if (at < SPAN) counts[at]! += 1;
    else beyond(day, 0);
  }
}

function countByColumn(
  counts: Int32Array,
  first: Day,
  values: Int32Array,
  { from: start, rows, count }: Block,
  { codes: all, noCode }: CodeColumn,
  beyond: Beyond,
): void {
  const codes = all.subarray(start);
  const from = first | 0;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    const day = values[row]!;
    const place = (codes[row]! + 1) & noCode;
    const at = (day - from) >>> 0;
    if (at < SPAN) counts[place * SPAN + at]! += 1;
    else beyond(day, place);
  }
}

function countByList(counts: Int32Array, first: Day, values: Int32Array, { rows, count }: Block, places: Int32Array, beyond: Beyond): void {
  const from = first | 0;
  for (let i = 0; i < count; i++) {
    const day = values[rows[i]!]!;
    const place = places[i]!;
    const at = (day - from) >>> 0;
    if (at < SPAN) counts[place * SPAN + at]! += 1;
    else beyond(day, place);
  }
}
