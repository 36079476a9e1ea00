import { NO_DAY, type Day } from '@sluice/model';
import type { Block } from './block.js';

/** Days looked up in an array, from half as many before the first one that is asked for; others are in a map. */
const SPAN = 16_384;

/** Codes for values by the key they share, in order of appearance; each different value is keyed once. */
export class KeyedCodes {
  readonly #keyOf: (value: number) => string;
  readonly #rankOf: (value: number) => number;
  readonly #codeByValue = new Map<number, number>();
  readonly #codeByKey = new Map<string, number>();
  /** One more than the code of a day; 0 where it was not asked for yet. */
  #days: Uint16Array | null = null;
  #firstDay: Day = 0;
  /** By code. */
  readonly keys: string[] = [];
  /** By code: the rank of the first value with the key. */
  readonly ranks: number[] = [];

  constructor(keyOf: (value: number) => string, rankOf: (value: number) => number) {
    this.#keyOf = keyOf;
    this.#rankOf = rankOf;
  }

  /** -1 for missing. */
  codeOf(value: number): number {
    if (!Number.isFinite(value) || value === NO_DAY) return -1;
    return this.#codeByValue.get(value) ?? this.#open(value);
  }

  /** As `codeOf`, for the days of a block. */
  codesOfDays(all: Int32Array, { from, rows, count }: Block, out: Int32Array): void {
    if (count === 0) return;
    const values = all.subarray(from);
    const days = this.#daysAround(values[rows[0]!]!);
    const first = this.#firstDay;
    for (let i = 0; i < count; i++) {
      const day = values[rows[i]!]!;
      const at = (day - first) >>> 0;
      const known = at < SPAN ? days[at]! : 0;
      out[i] = known === 0 ? this.#learn(day, at) : known - 1;
    }
  }

  #daysAround(day: Day): Uint16Array {
    if (this.#days === null) {
      this.#days = new Uint16Array(SPAN);
      this.#firstDay = Math.max(0, day - SPAN / 2);
    }
    return this.#days;
  }

  #learn(day: Day, at: number): number {
    const code = this.codeOf(day);
    if (at < SPAN && code >= 0 && code < 65_535) this.#days![at] = code + 1;
    return code;
  }

  #open(value: number): number {
    const key = this.#keyOf(value);
    let code = this.#codeByKey.get(key);
    if (code === undefined) {
      code = this.keys.push(key) - 1;
      this.#codeByKey.set(key, code);
      this.ranks.push(this.#rankOf(value));
    }
    this.#codeByValue.set(value, code);
    return code;
  }
}
