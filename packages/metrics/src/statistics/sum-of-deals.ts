import { GridSum } from './grid-sum.js';
import { ListedSum } from './listed-sum.js';
import type { Bet, RunningSum } from './running-sum.js';

/** How the law of a sum was computed: on a grid all values lie on, by all its different values, or on a grid they were rounded to. */
export type SumMethod = 'exact' | 'enumerated' | 'rounded';

/** A grid of more cells is rounded, or few bets are listed. */
const EXACT_CELLS = 2 ** 17;
const ROUNDED_CELLS = 16_384;
const FEW = 20;

/**
 * Law of the sum of independent deals, taken in one after the other, so that the law of every first part can be read on the way.
 * Deals with p 0 or 1 are certain and cost nothing. Otherwise exact on the grid of the greatest common divisor where that has at most 2^17 cells; by listing all
 * sums of at most 20 deals; else on a grid of Σ|value| / 16384, where the rounding of each value is carried to the next, so that their sum stays true.
 * Deterministic: the same bets in the same order give the same bits.
 * @see forecasting reference, F3 (1)
 */
export class SumOfDeals {
  readonly method: SumMethod;
  readonly #bets: readonly Bet[];
  readonly #law: RunningSum;
  #added = 0;
  #certain = 0;
  #mean = 0;

  constructor(bets: readonly Bet[]) {
    this.#bets = bets;
    const open = bets.filter(isOpen);
    const total = open.reduce((sum, { value }) => sum + Math.abs(value), 0);
    const step = open.reduce((divisor, { value }) => gcd(divisor, Math.abs(value)), 0);
    if (total <= EXACT_CELLS * step) {
      this.method = 'exact';
      this.#law = new GridSum(open, Math.max(step, 1), 'exact');
    } else if (open.length <= FEW) {
      this.method = 'enumerated';
      this.#law = new ListedSum();
    } else {
      this.method = 'rounded';
      this.#law = new GridSum(open, Math.max(1, total / ROUNDED_CELLS), 'rounded');
    }
  }

  /** How many bets the law holds. */
  get added(): number {
    return this.#added;
  }

  /** Σ p × value of the bets taken in. */
  get mean(): number {
    return this.#mean;
  }

  /** Takes in the next bet; false where none is left. */
  addNext(): boolean {
    const bet = this.#bets[this.#added];
    if (!bet) return false;
    this.#added++;
    this.#mean += bet.p * bet.value;
    if (isOpen(bet)) this.#law.add(bet);
    else if (bet.p >= 1) this.#certain += bet.value;
    return true;
  }

  /** Smallest sum that is not passed with probability `q`. On a rounded grid to the nearest unit. */
  quantile(q: number): number {
    return this.#certain + this.#law.quantile(q);
  }

  /** Probability that the sum is `x` or more. */
  atLeast(x: number): number {
    return Math.min(1, this.#law.atLeast(x - this.#certain));
  }
}

function isOpen({ value, p }: Bet): boolean {
  return value !== 0 && p > 0 && p < 1;
}

function gcd(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b];
  return a;
}
