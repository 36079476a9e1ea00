import type { Interval } from '../measured.js';

const Z95 = 1.959964;

/**
 * 95 % Wilson score interval of a proportion; null where `n` is 0. `n` may be an effective sample size.
 * @see metric reference, 0.4
 */
export function wilson(p: number, n: number): Interval | null {
  if (!(n > 0)) return null;
  const z2 = Z95 * Z95;
  const scale = 1 + z2 / n;
  const centre = (p + z2 / (2 * n)) / scale;
  const half = (Z95 * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / scale;
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half), level: 0.95 };
}
