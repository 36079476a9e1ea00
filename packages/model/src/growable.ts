import type { CodeColumn, DayColumn, Dictionary, NumberColumn } from './column.js';
import { NO_DAY, type Day } from './instant.js';

const FIRST_CAPACITY = 64;
const NO_SMALL_CODE = 65535;
const NO_LARGE_CODE = -1;

/**
 * A code column being written. `small` holds codes below 65,535 in two bytes and moves to four by itself when one does not fit; `large` starts with four.
 * A row that was never set is missing. Views handed out earlier follow later writes to their rows until the array has to grow.
 */
export class GrowableCodes {
  #length = 0;
  #codes: Uint16Array | Int32Array;

  constructor(width: 'small' | 'large') {
    this.#codes = width === 'small' ? new Uint16Array(FIRST_CAPACITY).fill(NO_SMALL_CODE) : new Int32Array(FIRST_CAPACITY).fill(NO_LARGE_CODE);
  }

  get length(): number {
    return this.#length;
  }

  /** What stands for missing in the present array. */
  get noCode(): number {
    return this.#codes instanceof Uint16Array ? NO_SMALL_CODE : NO_LARGE_CODE;
  }

  /** Writes a row, null for missing. Rows skipped over are missing. */
  set(row: number, code: number | null): void {
    if (code !== null && code >= NO_SMALL_CODE && this.#codes instanceof Uint16Array) this.#widen();
    if (row >= this.#codes.length) {
      const grown = this.#codes instanceof Uint16Array ? new Uint16Array(capacityFor(row)) : new Int32Array(capacityFor(row));
      this.#codes = copyInto(grown.fill(this.noCode), this.#codes);
    }
    this.#codes[row] = code ?? this.noCode;
    if (row >= this.#length) this.#length = row + 1;
  }

  get(row: number): number | null {
    const code = row < this.#length ? this.#codes[row] : undefined;
    return code === undefined || code === this.noCode ? null : code;
  }

  /** The rows written so far, as a view: no copy. */
  column(dictionary: Dictionary): CodeColumn {
    return { kind: 'code', codes: this.#codes.subarray(0, this.#length), dictionary, noCode: this.noCode };
  }

  #widen(): void {
    const wide = new Int32Array(this.#codes.length);
    for (let row = 0; row < wide.length; row++) wide[row] = this.#codes[row] === NO_SMALL_CODE ? NO_LARGE_CODE : (this.#codes[row] as number);
    this.#codes = wide;
  }
}

/** A day column being written; `NO_DAY` and rows never set are missing. */
export class GrowableDays {
  #length = 0;
  #values = new Int32Array(FIRST_CAPACITY).fill(NO_DAY);

  get length(): number {
    return this.#length;
  }

  /** Writes a row, null for missing. Rows skipped over are missing. */
  set(row: number, day: Day | null): void {
    if (row >= this.#values.length) this.#values = copyInto(new Int32Array(capacityFor(row)).fill(NO_DAY), this.#values);
    this.#values[row] = day ?? NO_DAY;
    if (row >= this.#length) this.#length = row + 1;
  }

  get(row: number): Day | null {
    const day = row < this.#length ? this.#values[row] : undefined;
    return day === undefined || day === NO_DAY ? null : day;
  }

  /** The rows written so far, as a view: no copy. */
  column(): DayColumn {
    return { kind: 'day', values: this.#values.subarray(0, this.#length) };
  }
}

/** A number column being written; `NaN` and rows never set are missing. */
export class GrowableNumbers {
  #length = 0;
  #values = new Float64Array(FIRST_CAPACITY).fill(NaN);

  get length(): number {
    return this.#length;
  }

  /** Writes a row, null for missing. Rows skipped over are missing. */
  set(row: number, value: number | null): void {
    if (row >= this.#values.length) this.#values = copyInto(new Float64Array(capacityFor(row)).fill(NaN), this.#values);
    this.#values[row] = value ?? NaN;
    if (row >= this.#length) this.#length = row + 1;
  }

  get(row: number): number | null {
    const value = row < this.#length ? this.#values[row] : undefined;
    return value === undefined || Number.isNaN(value) ? null : value;
  }

  /** The rows written so far, as a view: no copy. */
  column(): NumberColumn {
    return { kind: 'number', values: this.#values.subarray(0, this.#length) };
  }
}

function capacityFor(row: number): number {
  let capacity = FIRST_CAPACITY;
  while (capacity <= row) capacity *= 2;
  return capacity;
}

function copyInto<A extends Uint16Array | Int32Array | Float64Array>(grown: A, old: A): A {
  grown.set(old);
  return grown;
}
