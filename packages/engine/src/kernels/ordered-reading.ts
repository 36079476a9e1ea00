import type { Ordered } from '@sluice/model';

/** What an order statistic is read from: how many values, and the k-th smallest. */
export interface Ranked {
  readonly n: number;
  /** The value at this 0-based rank. */
  at(rank: number): number;
  countBelow(x: number): number;
  /** Calls with each different value, ascending, and how often it comes. */
  eachAscending(visit: (value: number, times: number) => void): void;
}

/** Rows that have no value, and the exact sum of those that have one. */
export interface Counted {
  missing: number;
  unconverted: number;
  sum: number;
}

/** The reading of the model over any way of keeping values in order. */
export function orderedReading(ranked: Ranked, { missing, unconverted, sum }: Counted): Ordered {
  const { n } = ranked;
  return {
    n,
    missing,
    unconverted,
    sum,
    quantile(q) {
      if (n === 0) return null;
      const position = (n - 1) * q;
      const rank = Math.floor(position);
      const low = ranked.at(rank);
      return rank + 1 < n && position > rank ? low + (ranked.at(rank + 1) - low) * (position - rank) : low;
    },
    countBelow: (x) => ranked.countBelow(x),
    sumOfSquares() {
      let squares = 0;
      ranked.eachAscending((value, times) => {
        for (let i = 0; i < times; i++) squares += value * value;
      });
      return squares;
    },
    trimmed(share) {
      const cut = Math.floor(share * n);
      let rank = 0;
      let kept = 0;
      ranked.eachAscending((value, times) => {
        const inside = Math.min(rank + times, n - cut) - Math.max(rank, cut);
        if (inside > 0) kept += value * inside;
        rank += times;
      });
      return { n: Math.max(0, n - 2 * cut), sum: kept };
    },
  };
}
