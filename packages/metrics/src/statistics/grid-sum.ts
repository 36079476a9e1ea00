import type { Bet, RunningSum } from './running-sum.js';

/** Probabilities add up to 1 only nearly: a quantile is reached from this much below. */
const TOLERANCE = 1e-12;
/** Cells at the edges with less are dropped: numbers near the smallest a machine knows are slow, and all of them together weigh nothing. */
const NOTHING = 1e-30;

/**
 * Law of a sum on a grid of equal steps, by one pass over the cells per bet. Cell 0 stands for the sum of all negative values.
 * On a rounded grid each value goes to the nearest step with what earlier ones left over, and a threshold is met from half a step below.
 * @see forecasting reference, F3 (1)
 */
export class GridSum implements RunningSum {
  readonly #step: number;
  readonly #slack: number;
  readonly #steps: readonly number[];
  readonly #zero: number;
  readonly #cells: Float64Array;
  #next = 0;
  #low: number;
  #high: number;

  /** `bets` are all that will be added, in that order. */
  constructor(bets: readonly Bet[], step: number, rounding: 'exact' | 'rounded') {
    this.#step = step;
    this.#slack = rounding === 'rounded' ? 0.5 : 0;
    this.#steps = stepsOf(bets, step);
    this.#zero = this.#steps.reduce((sum, k) => sum + Math.max(0, -k), 0);
    this.#cells = new Float64Array(this.#steps.reduce((sum, k) => sum + Math.abs(k), 1));
    this.#cells[this.#zero] = 1;
    this.#low = this.#high = this.#zero;
  }

  add({ p }: Bet): void {
    const k = this.#steps[this.#next++] ?? 0;
    if (k > 0) this.#addUp(k, p);
    else if (k < 0) this.#addDown(-k, p);
    this.#trim();
  }

  quantile(q: number): number {
    let sum = 0;
    for (let i = this.#low; i < this.#high; i++) {
      sum += this.#cells[i]!;
      if (sum >= q - TOLERANCE) return this.#valueOf(i);
    }
    return this.#valueOf(this.#high);
  }

  atLeast(x: number): number {
    const first = Math.ceil(x / this.#step - this.#slack) + this.#zero;
    let sum = 0;
    for (let i = this.#high; i >= Math.max(first, this.#low); i--) sum += this.#cells[i]!;
    return sum;
  }

  #valueOf(cell: number): number {
    return Math.round((cell - this.#zero) * this.#step);
  }

  /** From the top down, so that each cell still holds its old value when the one above reads it. */
  #addUp(k: number, p: number): void {
    const cells = this.#cells;
    const low = this.#low;
    for (let i = this.#high + k; i >= low + k; i--) cells[i] = cells[i]! * (1 - p) + cells[i - k]! * p;
    for (let i = Math.min(low + k - 1, this.#high); i >= low; i--) cells[i]! *= 1 - p;
    this.#high += k;
  }

  #addDown(k: number, p: number): void {
    const cells = this.#cells;
    const high = this.#high;
    for (let i = this.#low - k; i <= high - k; i++) cells[i] = cells[i]! * (1 - p) + cells[i + k]! * p;
    for (let i = Math.max(high - k + 1, this.#low); i <= high; i++) cells[i]! *= 1 - p;
    this.#low -= k;
  }

  #trim(): void {
    const cells = this.#cells;
    while (this.#low < this.#high && cells[this.#low]! < NOTHING) cells[this.#low++] = 0;
    while (this.#high > this.#low && cells[this.#high]! < NOTHING) cells[this.#high--] = 0;
  }
}

/** Whole steps of each value, what rounding leaves over carried on. */
function stepsOf(bets: readonly Bet[], step: number): readonly number[] {
  let carried = 0;
  return bets.map(({ value }) => {
    const wanted = value / step + carried;
    const k = Math.round(wanted);
    carried = wanted - k;
    return k;
  });
}
