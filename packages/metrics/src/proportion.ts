import type { Measured } from './measured.js';
import type { MeasureContext } from './metric.js';
import { wilson } from './statistics/wilson.js';

/** A rate of counts with its interval; null with a reason where nothing is below the line. */
export function proportion(numerator: number, denominator: number, context: MeasureContext): Measured<number> {
  const rest = { unit: 'rate', n: denominator, numerator, denominator, excluded: {} } as const;
  if (!context.has.closedDeals) return { value: null, reason: 'no-closed-deals', ...rest };
  if (denominator === 0) return { value: null, reason: 'zero-denominator', ...rest };
  const value = numerator / denominator;
  const interval = wilson(value, denominator);
  return { value, ...rest, ...(interval && { interval }) };
}
