import { NO_DAY, type Day, type DayRange } from '@sluice/model';
import type { Block } from './block.js';

/** Days looked up in an array, from half as many before the first one that is asked for; others are in a map. */
const SPAN = 16_384;

/** The key of a value, its place among the keys, and for days all those that share it. */
export interface Keyed {
  readonly key: string;
  readonly rank: number;
  readonly days?: DayRange;
}

/** Codes for values by the key they share, in order of appearance; each different value, or range of days, is keyed once. */
export class KeyedCodes {
  readonly #keyOf: (value: number) => Keyed;
  readonly #codeByValue = new Map<number, number>();
  readonly #codeByKey = new Map<string, number>();
  /** One more than the code of a day; 0 where it was not asked for yet. */
  #days: Uint16Array | null = null;
  #firstDay: Day = 0;
  /** By code. */
  readonly keys: string[] = [];
  /** By code: the rank of the first value with the key. */
  readonly ranks: number[] = [];

  constructor(keyOf: (value: number) => Keyed) {
    this.#keyOf = keyOf;
  }

  /** -1 for missing. */
  codeOf(value: number): number {
    if (!Number.isFinite(value) || value === NO_DAY) return -1;
    return this.#codeByValue.get(value) ?? this.#open(value);
  }

  /** One more than the code of each day of a block, 0 for missing. */
  placesOfDays(all: Int32Array, { from, rows, count }: Block, out: Int32Array): void {
    if (count === 0) return;
    const values = all.subarray(from);
    const days = this.#daysAround(values[rows[0]!]!);
    const first = this.#firstDay | 0;
    for (let i = 0; i < count; i++) {
      const day = values[rows[i]!]!;
      const at = (day - first) >>> 0;
      const known = at < SPAN ? days[at]! : 0;
      out[i] = known === 0 ? this.codeOf(day) + 1 : known;
    }
  }

  #daysAround(day: Day): Uint16Array {
    if (this.#days === null) {
      this.#days = new Uint16Array(SPAN);
      this.#firstDay = Math.max(0, day - SPAN / 2);
    }
    return this.#days;
  }

  #open(value: number): number {
    const { key, rank, days } = this.#keyOf(value);
    let code = this.#codeByKey.get(key);
    if (code === undefined) {
      code = this.keys.push(key) - 1;
      this.#codeByKey.set(key, code);
      this.ranks.push(rank);
    }
    this.#codeByValue.set(value, code);
    if (days !== undefined && code < 65_535) this.#days?.fill(code + 1, Math.max(0, days.from - this.#firstDay), Math.max(0, days.to - this.#firstDay));
    return code;
  }
}
