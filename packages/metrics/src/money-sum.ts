import type { Tally } from '@sluice/model';
import type { Reason } from './measured.js';
import type { MeasureContext } from './metric.js';

/** Why rows have no sum of money; undefined where they have one. No rows at all sum to 0. */
export function moneyGap({ n, missing, unconverted }: Omit<Tally, 'sum'>, { mixed, has }: MeasureContext): Reason | undefined {
  if (mixed) return 'mixed-currencies';
  if (unconverted > 0 && n === missing + unconverted) return 'no-rate';
  if (n > 0 && !has.amounts) return 'needs-amounts';
  return undefined;
}

/**
 * A sum of amounts in reporting minor units.
 * Null where currencies meet without rates, where none of the amounts has a rate, and where the source has no amounts at all: never a false zero.
 */
export function moneySum(tally: Tally, context: MeasureContext): number | null {
  return moneyGap(tally, context) === undefined ? tally.sum : null;
}

/** Number of rows whose amount is in the sum. */
export function valued({ n, missing, unconverted }: Omit<Tally, 'sum'>): number {
  return n - missing - unconverted;
}

/** Several tallies read as one. */
export function addTallies(tallies: readonly Tally[]): Tally {
  let [n, sum, missing, unconverted] = [0, 0, 0, 0];
  for (const tally of tallies) {
    n += tally.n;
    sum += tally.sum;
    missing += tally.missing;
    unconverted += tally.unconverted;
  }
  return { n, sum, missing, unconverted };
}
