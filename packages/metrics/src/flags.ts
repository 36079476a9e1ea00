import { tally, type Reduction, type Tally } from '@sluice/model';
import type { Flag, Measured } from './measured.js';

/**
 * A rate of fewer cases than this says little.
 * @see metric reference, 0.4
 */
const ENOUGH_CASES = 10;

/** `sample`: cases a rate rests on, for rates of amounts those that count (Σ² ÷ Σ of squares). */
export function smallSample(sample: number): readonly Flag[] {
  return sample < ENOUGH_CASES ? ['small-sample'] : [];
}

/** The result with these flags and those that it has; rates that carry an interval are looked at for the number of their cases. */
export function withFlags<V>(measured: Measured<V>, further: readonly Flag[]): Measured<V> {
  if (measured.value === null) return measured;
  const { flags: own = [], ...rest } = measured;
  const flags = new Set([...own, ...(measured.interval === undefined ? [] : smallSample(measured.n)), ...further]);
  return flags.size === 0 ? rest : { ...rest, flags: [...flags] };
}

/** Begins the names of readings that look for negative amounts; the name of the reading looked through follows. */
const NEGATIVE = 'negative:';

/** Beside each sum of amounts one more reading: the deals in it whose amount is negative. What a period before is read for is in no sum that is shown. */
export function negativesOf(reductions: Readonly<Record<string, Reduction<unknown>>>): Readonly<Record<string, Reduction<unknown>>> {
  const found = Object.entries(reductions).flatMap(([name, { reduce, over, column = '', where, owner }]) => {
    if (reduce !== 'tally' || !/amountMinor$/i.test(column) || name.startsWith('before')) return [];
    return [[NEGATIVE + name, tally({ over, where: [...where, { field: column, to: -1 }], ...(owner && { owner }) })] as const];
  });
  return Object.fromEntries(found);
}

/** What the metric itself asked for, and whether a negative amount is in any of its sums. */
export function splitNegatives<R>(readings: R): { readonly own: R; readonly negative: boolean } {
  const all = Object.entries(readings as Readonly<Record<string, unknown>>);
  const own = Object.fromEntries(all.filter(([name]) => !name.startsWith(NEGATIVE)));
  return { own: own as R, negative: all.some(([name, reading]) => name.startsWith(NEGATIVE) && (reading as Tally).n > 0) };
}
