import type { Measured, Proportion } from './measured.js';
import type { MeasureContext } from './metric.js';
import { lacksClosedDeals } from './closed-deals.js';
import { wilson } from './statistics/wilson.js';

/** A rate of counts with its interval; null with a reason where nothing is below the line. */
export function proportion(numerator: number, denominator: number, context: MeasureContext): Omit<Measured<number>, 'byCurrency'> {
  const rest = { unit: 'rate', n: denominator, numerator, denominator, excluded: {} } as const;
  if (lacksClosedDeals(context)) return { value: null, reason: 'no-closed-deals', ...rest };
  if (denominator === 0) return { value: null, reason: 'zero-denominator', ...rest };
  const { value, interval } = share(numerator, denominator);
  return { value, ...rest, ...(interval && { interval }) };
}

/**
 * A share inside a larger result, with its 95 % Wilson interval; `value` is null where the denominator is 0.
 * More above the line than below, as a later stage of a funnel can have, is no proportion: it has no interval.
 */
export function share(numerator: number, denominator: number): Proportion {
  if (denominator === 0) return { value: null, numerator, denominator, interval: null };
  const value = numerator / denominator;
  return { value, numerator, denominator, interval: value <= 1 ? wilson(value, denominator) : null };
}
