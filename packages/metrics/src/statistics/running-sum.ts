/** A deal that brings `value` (integer, may be negative) with probability `p`, else nothing. */
export interface Bet {
  readonly value: number;
  readonly p: number;
}

/** The law of a sum that grows bet by bet. */
export interface RunningSum {
  /** Takes in one more bet with 0 < p < 1 and a value other than 0. */
  add(bet: Bet): void;
  /** Smallest x with P(sum <= x) >= q. */
  quantile(q: number): number;
  /** P(sum >= x). */
  atLeast(x: number): number;
}
