import { NO_DAY, type Ordered } from '@sluice/model';
import type { Block } from './block.js';
import type { ColumnSource, LiveColumn } from './bound-column.js';
import { DayCounts } from './day-counts.js';
import { sizeOf, type Kernel } from './kernel.js';
import { orderedReading, type Counted } from './ordered-reading.js';
import { PendingDays } from './pending-days.js';
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
  /** What was filled since the last reading. */
  #pending: PendingDays | null = null;

  constructor(source: ColumnSource) {
    this.#source = source;
    this.#ofDays = source().column.kind === 'day';
  }

  fill(block: Block, cells: Int32Array | null, size = sizeOf(cells, block.count)): void {
    const live = this.#source();
    if (live.column.kind !== 'day' || live.deal !== null) return this.#fillAny(live, block, cells);
    this.#pending ??= new PendingDays();
    this.#pending.fill(live.column.values, block, cells, size, this.#countDay);
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

  readonly #countDay = (day: number, index: number, times = 1): void => {
    const cell = this.#cells[index] ?? this.#open(index);
    if (day === NO_DAY) cell.missing += times;
    else {
      cell.sum += day * times;
      (cell.values as DayCounts).add(day, times);
    }
  };

  #settle(): void {
    this.#pending?.settle(this.#countDay);
    this.#pending = null;
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

  // Of a kernel that is filled, with all its rows.
  #cell(index: number): Cell {
    if (this.#pending !== null) this.#settle();
    return this.#cells[index] ?? this.#open(index);
  }

  #open(index: number): Cell {
    return (this.#cells[index] = this.#fresh());
  }

  #fresh(): Cell {
    return { values: this.#ofDays ? new DayCounts() : new SortedNumbers(), missing: 0, unconverted: 0, sum: 0 };
  }
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
