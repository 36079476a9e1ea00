import { NO_DAY, type CodeColumn, type DayColumn, type NumberColumn, type Tally } from '@sluice/model';
import type { Block } from './block.js';
import type { ColumnSource, LiveColumn } from './bound-column.js';
import { grownInts, grownNumbers } from './growing-array.js';
import type { Kernel } from './kernel.js';
import { PendingSums } from './pending-sums.js';
import type { Places } from './places.js';

/** Rows, and the sum of a column over those that have a value. Without a column: rows alone. */
export class TallyKernel implements Kernel<Tally> {
  readonly #source: ColumnSource | null;
  #n: Int32Array = new Int32Array(1);
  #sum: Float64Array = new Float64Array(1);
  #missing: Int32Array = new Int32Array(1);
  #unconverted: Int32Array = new Int32Array(1);
  /** What was filled by place, and how its places were made. */
  #pending: { readonly sums: PendingSums; readonly places: Places } | null = null;

  constructor(source: ColumnSource | null) {
    this.#source = source;
  }

  fill(block: Block, cells: Int32Array | null): void {
    const live = this.#source?.();
    if (cells === null) this.#n[0]! += block.count;
    else for (let i = 0; i < block.count; i++) this.#countRows(cells[i]!, 1);
    if (live === undefined) return;
    if (cells === null && live.deal === null && live.column.kind === 'number') this.#sumNumbers(live.column.values, block);
    else this.#sumAny(live, block, cells);
  }

  fillPlaces(block: Block, places: Places): boolean {
    if (!PendingSums.takes(places)) return false;
    const live = this.#source?.();
    const numbers = live?.deal === null && live.column.kind === 'number' ? live.column.values : null;
    if (live !== undefined && numbers === null) return false;
    if (this.#pending?.places.radix !== places.radix) this.settle();
    this.#pending ??= { sums: new PendingSums(), places };
    this.#pending.sums.fill(block, places, numbers, (value, place) => {
      const cell = places.cellAt(place, places.radix);
      this.#reserve(cell + 1);
      this.#count(value, cell, 1);
    });
    return true;
  }

  settle(): void {
    const pending = this.#pending;
    this.#pending = null;
    pending?.sums.settle((place, rows, sum) => {
      const cell = pending.places.cellAt(place, pending.places.radix);
      this.#countRows(cell, rows);
      this.#sum[cell]! += sum;
    });
  }

  add(row: number, cell: number): void {
    this.#countRows(cell, 1);
    const live = this.#source?.();
    if (live !== undefined) this.#count(valueAt(live, row), cell, 1);
  }

  remove(row: number, cell: number): void {
    this.#n[cell]! -= 1;
    const live = this.#source?.();
    if (live !== undefined) this.#count(valueAt(live, row), cell, -1);
  }

  read(cells: readonly number[]): Tally {
    const total = { n: 0, sum: 0, missing: 0, unconverted: 0 };
    for (const cell of cells) {
      total.n += this.#n[cell] ?? 0;
      total.sum += this.#sum[cell] ?? 0;
      total.missing += this.#missing[cell] ?? 0;
      total.unconverted += this.#unconverted[cell] ?? 0;
    }
    return total;
  }

  #countRows(cell: number, rows: number): void {
    this.#reserve(cell + 1);
    this.#n[cell]! += rows;
  }

  #sumNumbers(all: Float64Array, { from, rows, count }: Block): void {
    const values = all.subarray(from);
    let sum = 0;
    let missing = 0;
    let unconverted = 0;
    for (let i = 0; i < count; i++) {
      const value = values[rows[i]!]!;
      if (value !== value) missing++;
      else if (value === Infinity) unconverted++;
      else sum += value;
    }
    this.#sum[0]! += sum;
    this.#missing[0]! += missing;
    this.#unconverted[0]! += unconverted;
  }

  #sumAny(live: LiveColumn, { from, rows, count }: Block, cells: Int32Array | null): void {
    for (let i = 0; i < count; i++) this.#count(valueAt(live, from + rows[i]!), cells === null ? 0 : cells[i]!, 1);
  }

  #count(value: number, cell: number, by: 1 | -1): void {
    if (value !== value) this.#missing[cell]! += by;
    else if (value === Infinity) this.#unconverted[cell]! += by;
    else this.#sum[cell]! += by * value;
  }

  #reserve(cells: number): void {
    if (cells <= this.#n.length) return;
    this.#n = grownInts(this.#n, cells);
    this.#missing = grownInts(this.#missing, cells);
    this.#unconverted = grownInts(this.#unconverted, cells);
    this.#sum = grownNumbers(this.#sum, cells);
  }
}

/** The number a row holds; `NaN` for missing. Codes count as 0: they can be there or missing, not added. */
export function valueAt({ column, deal }: LiveColumn, row: number): number {
  const at = deal === null ? row : deal[row]!;
  if (column.kind === 'number') return numberAt(column, at);
  return column.kind === 'day' ? dayAt(column, at) : codeAt(column, at);
}

function numberAt({ values }: NumberColumn, row: number): number {
  return values[row] ?? NaN;
}

function dayAt({ values }: DayColumn, row: number): number {
  const day = values[row] ?? NO_DAY;
  return day === NO_DAY ? NaN : day;
}

function codeAt({ codes, noCode }: CodeColumn, row: number): number {
  return (codes[row] ?? noCode) === noCode ? NaN : 0;
}
