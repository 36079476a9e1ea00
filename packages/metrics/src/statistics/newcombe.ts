import type { Interval } from '../measured.js';
import type { Trials } from './beta-binomial.js';
import { wilson } from './wilson.js';

/** A difference of two proportions, -1 to 1. */
export interface Difference {
  readonly value: number;
  readonly interval: Interval;
}

/**
 * Difference of two independent proportions with its 95 % interval by Newcombe's method on Wilson's; null where either has no trials.
 * @see metric reference, M26 (b)
 */
export function newcombe(first: Trials, second: Trials): Difference | null {
  const [p1, p2] = [first.won / first.n, second.won / second.n];
  const [a, b] = [wilson(p1, first.n), wilson(p2, second.n)];
  if (a === null || b === null) return null;
  const value = p1 - p2;
  const low = value - Math.hypot(p1 - a.low, b.high - p2);
  const high = value + Math.hypot(a.high - p1, p2 - b.low);
  return { value, interval: { low: Math.max(-1, low), high: Math.min(1, high), level: 0.95 } };
}
