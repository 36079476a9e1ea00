import { NO_DAY, type Day, type Ordered } from '@sluice/model';
import type { Block } from './block.js';
import type { ColumnSource, LiveColumn } from './bound-column.js';
import { DayCounts } from './day-counts.js';
import type { Kernel } from './kernel.js';
import { orderedReading, type Counted } from './ordered-reading.js';
import { PendingDays } from './pending-days.js';
import type { Places } from './places.js';
import { SortedNumbers } from './sorted-numbers.js';
import { valueAt } from './tally.js';

interface Cell extends Counted {
  readonly values: DayCounts | SortedNumbers;
}

/** Medians and their kin that can forget: days are counted day by day, money is kept sorted. */
export class OrderedKernel implements Kernel<Ordered> {
  readonly #source: ColumnSource;
  readonly #ofDays: boolean;
  readonly #cells: (Cell | undefined)[] = [];
  /** What was filled, and how its places were made; null: without any. */
  #pending: { readonly days: PendingDays; readonly places: Places | null } | null = null;

  constructor(source: ColumnSource) {
    this.#source = source;
    this.#ofDays = source().column.kind === 'day';
  }

  fill(block: Block, cells: Int32Array | null): void {
    const live = this.#source();
    if (cells === null && live.column.kind === 'day' && live.deal === null) this.#countDays(live.column.values, block, null);
    else this.#fillAny(live, block, cells);
  }

  fillPlaces(block: Block, places: Places): boolean {
    const live = this.#source();
    if (live.column.kind !== 'day' || live.deal !== null || !PendingDays.takes(places)) return false;
    this.#countDays(live.column.values, block, places);
    return true;
  }

  settle(): void {
    const pending = this.#pending;
    this.#pending = null;
    pending?.days.settle((day, place, times) => this.#countDay(day, cellOf(pending.places, place), times));
  }

  add(row: number, cellIndex: number): void {
    const cell = this.#cell(cellIndex);
    const value = valueAt(this.#source(), row);
    if (hasValue(cell, value, 1)) cell.values.add(value);
  }

  remove(row: number, cellIndex: number): void {
    const cell = this.#cell(cellIndex);
    const value = valueAt(this.#source(), row);
    if (hasValue(cell, value, -1)) cell.values.remove(value);
  }

  read(cells: readonly number[]): Ordered {
    const [only] = cells;
    if (cells.length === 1 && only !== undefined) {
      const cell = this.#cell(only);
      return orderedReading(cell.values, cell);
    }
    const total = this.#fresh();
    for (const index of cells) mergeInto(total, this.#cell(index));
    return orderedReading(total.values, total);
  }

  #countDays(values: Int32Array, block: Block, places: Places | null): void {
    if (this.#pending?.places?.radix !== places?.radix) this.settle();
    this.#pending ??= { days: new PendingDays(), places };
    this.#pending.days.fill(values, block, places, (day, place) => this.#countDay(day, cellOf(places, place), 1));
  }

  #countDay(day: Day, index: number, times: number): void {
    const cell = this.#cells[index] ?? this.#open(index);
    if (day === NO_DAY) cell.missing += times;
    else {
      cell.sum += day * times;
      (cell.values as DayCounts).add(day, times);
    }
  }

  #fillAny(live: LiveColumn, { from, rows, count }: Block, cells: Int32Array | null): void {
    for (let i = 0; i < count; i++) {
      const cell = this.#cell(cells === null ? 0 : cells[i]!);
      const value = valueAt(live, from + rows[i]!);
      if (!hasValue(cell, value, 1)) continue;
      if (cell.values instanceof DayCounts) cell.values.add(value);
      else cell.values.append(value);
    }
  }

  #cell(index: number): Cell {
    return this.#cells[index] ?? this.#open(index);
  }

  #open(index: number): Cell {
    return (this.#cells[index] = this.#fresh());
  }

  #fresh(): Cell {
    return { values: this.#ofDays ? new DayCounts() : new SortedNumbers(), missing: 0, unconverted: 0, sum: 0 };
  }
}

function cellOf(places: Places | null, place: number): number {
  return places === null ? place : places.cellAt(place, places.radix);
}

function hasValue(cell: Cell, value: number, by: 1 | -1): boolean {
  if (value !== value) cell.missing += by;
  else if (value === Infinity) cell.unconverted += by;
  else {
    cell.sum += by * value;
    return true;
  }
  return false;
}

function mergeInto(total: Cell, cell: Cell): void {
  total.missing += cell.missing;
  total.unconverted += cell.unconverted;
  total.sum += cell.sum;
  if (total.values instanceof DayCounts && cell.values instanceof DayCounts) total.values.addAll(cell.values);
  else if (total.values instanceof SortedNumbers && cell.values instanceof SortedNumbers) total.values.addAll(cell.values);
}
