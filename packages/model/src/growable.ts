import type { CodeColumn, DayColumn, Dictionary, NumberColumn } from './column.js';
import { NO_DAY, type Day } from './instant.js';

const FIRST_CAPACITY = 64;
const NO_SMALL_CODE = 65535;
const NO_LARGE_CODE = -1;

// Columns without any value share one array of each kind: most sources leave many fields empty.
let noSmallCodes = new Uint16Array(0);
let noLargeCodes = new Int32Array(0);
let noDays = new Int32Array(0);
let noNumbers = new Float64Array(0);

/**
 * A code column being written. `small` holds codes below 65,535 in two bytes and moves to four by itself when one does not fit; `large` starts with four.
 * A row that was never set is missing. Views handed out earlier follow later writes to their rows until the array has to grow, as it does for the first value.
 */
export class GrowableCodes {
  #length = 0;
  #codes: Uint16Array | Int32Array;

  constructor(width: 'small' | 'large') {
    this.#codes = width === 'small' ? new Uint16Array(0) : new Int32Array(0);
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
    if (row >= this.#length) this.#length = row + 1;
    if (code === null && row >= this.#codes.length) return;
    this.#reserve(row + 1);
    this.#codes[row] = code ?? this.noCode;
  }

  get(row: number): number | null {
    const code = row < this.#length ? this.#codes[row] : undefined;
    return code === undefined || code === this.noCode ? null : code;
  }

  /** The rows written so far, as a view: no copy. */
  column(dictionary: Dictionary): CodeColumn {
    if (this.#codes.length > 0) this.#reserve(this.#length);
    const codes = this.#codes.length > 0 ? this.#codes : this.#codes instanceof Uint16Array ? missingSmall(this.#length) : missingLarge(this.#length);
    return { kind: 'code', codes: codes.subarray(0, this.#length), dictionary, noCode: this.noCode };
  }

  #reserve(rows: number): void {
    if (rows <= this.#codes.length) return;
    const capacity = capacityFor(rows, this.#codes.length);
    const grown = this.#codes instanceof Uint16Array ? new Uint16Array(capacity) : new Int32Array(capacity);
    this.#codes = copyInto(grown.fill(this.noCode), this.#codes);
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
  #values = new Int32Array(0);

  get length(): number {
    return this.#length;
  }

  /** Writes a row, null for missing. Rows skipped over are missing. */
  set(row: number, day: Day | null): void {
    if (row >= this.#length) this.#length = row + 1;
    if (day === null && row >= this.#values.length) return;
    this.#reserve(row + 1);
    this.#values[row] = day ?? NO_DAY;
  }

  get(row: number): Day | null {
    const day = row < this.#length ? this.#values[row] : undefined;
    return day === undefined || day === NO_DAY ? null : day;
  }

  /** The rows written so far, as a view: no copy. */
  column(): DayColumn {
    if (this.#values.length > 0) this.#reserve(this.#length);
    const values = this.#values.length > 0 ? this.#values : missingDays(this.#length);
    return { kind: 'day', values: values.subarray(0, this.#length) };
  }

  #reserve(rows: number): void {
    if (rows > this.#values.length) this.#values = copyInto(new Int32Array(capacityFor(rows, this.#values.length)).fill(NO_DAY), this.#values);
  }
}

/** A number column being written; `NaN` and rows never set are missing. */
export class GrowableNumbers {
  #length = 0;
  #values = new Float64Array(0);

  get length(): number {
    return this.#length;
  }

  /** Writes a row, null for missing. Rows skipped over are missing. */
  set(row: number, value: number | null): void {
    if (row >= this.#length) this.#length = row + 1;
    if (value === null && row >= this.#values.length) return;
    this.#reserve(row + 1);
    this.#values[row] = value ?? NaN;
  }

  get(row: number): number | null {
    const value = row < this.#length ? this.#values[row] : undefined;
    return value === undefined || Number.isNaN(value) ? null : value;
  }

  /** The rows written so far, as a view: no copy. */
  column(): NumberColumn {
    if (this.#values.length > 0) this.#reserve(this.#length);
    const values = this.#values.length > 0 ? this.#values : missingNumbers(this.#length);
    return { kind: 'number', values: values.subarray(0, this.#length) };
  }

  #reserve(rows: number): void {
    if (rows > this.#values.length) this.#values = copyInto(new Float64Array(capacityFor(rows, this.#values.length)).fill(NaN), this.#values);
  }
}

// Half as much again: doubling would leave a quarter of all columns empty on average.
function capacityFor(rows: number, now: number): number {
  return Math.max(FIRST_CAPACITY, rows, now + (now >> 1));
}

function missingSmall(rows: number): Uint16Array {
  if (noSmallCodes.length < rows) noSmallCodes = new Uint16Array(rows).fill(NO_SMALL_CODE);
  return noSmallCodes;
}

function missingLarge(rows: number): Int32Array {
  if (noLargeCodes.length < rows) noLargeCodes = new Int32Array(rows).fill(NO_LARGE_CODE);
  return noLargeCodes;
}

function missingDays(rows: number): Int32Array {
  if (noDays.length < rows) noDays = new Int32Array(rows).fill(NO_DAY);
  return noDays;
}

function missingNumbers(rows: number): Float64Array {
  if (noNumbers.length < rows) noNumbers = new Float64Array(rows).fill(NaN);
  return noNumbers;
}

function copyInto<A extends Uint16Array | Int32Array | Float64Array>(grown: A, old: A): A {
  grown.set(old);
  return grown;
}
