import type { Bet, RunningSum } from './running-sum.js';

const TOLERANCE = 1e-12;

/**
 * Law of a sum as the ascending list of its different values, which each bet at most doubles: for few bets of any size.
 * @see forecasting reference, F3 (1), enumeration
 */
export class ListedSum implements RunningSum {
  #values: Float64Array = Float64Array.of(0);
  #chances: Float64Array = Float64Array.of(1);

  add({ value, p }: Bet): void {
    const [from, chances] = [this.#values, this.#chances];
    const size = from.length;
    const values = new Float64Array(2 * size);
    const merged = new Float64Array(2 * size);
    let [n, without, having] = [0, 0, 0];
    while (without < size || having < size) {
      const stay = without < size ? from[without]! : Infinity;
      const gain = having < size ? from[having]! + value : Infinity;
      values[n] = Math.min(stay, gain);
      merged[n] = (stay <= gain ? chances[without++]! * (1 - p) : 0) + (gain <= stay ? chances[having++]! * p : 0);
      n++;
    }
    this.#values = values.subarray(0, n);
    this.#chances = merged.subarray(0, n);
  }

  quantile(q: number): number {
    let sum = 0;
    const last = this.#values.length - 1;
    for (let i = 0; i < last; i++) {
      sum += this.#chances[i]!;
      if (sum >= q - TOLERANCE) return this.#values[i]!;
    }
    return this.#values[last]!;
  }

  atLeast(x: number): number {
    let sum = 0;
    for (let i = this.#values.length - 1; i >= 0 && this.#values[i]! >= x; i--) sum += this.#chances[i]!;
    return sum;
  }
}
