import { NO_DAY } from '@sluice/model';
import type { ColumnSource } from './bound-column.js';
import type { Predicate } from './predicate.js';
import { valueAt } from './tally.js';

/** Rows whose day or number lies in `[low, high]`; missing values and amounts without a rate never do. */
export function rangePredicate(source: ColumnSource, low: number, high: number): Predicate {
  // Missing days are the smallest of all, amounts without a rate infinite: both lie outside by clamping.
  const from = Math.max(low, NO_DAY + 1);
  const lowest = source().column.kind === 'day' ? from : Math.max(low, -Number.MAX_VALUE);
  const highest = Math.min(high, Number.MAX_VALUE);
  return {
    refine(start, rows, count, out) {
      const { column, deal } = source();
      if (column.kind === 'code') return 0;
      let kept = 0;
      if (deal === null) {
        const values = column.values.subarray(start);
        for (let i = 0; i < count; i++) {
          const row = rows[i]!;
          const value = values[row]!;
          out[kept] = row;
          kept += value >= lowest && value <= highest ? 1 : 0;
        }
        return kept;
      }
      for (let i = 0; i < count; i++) {
        const row = rows[i]!;
        const value = column.values[deal[start + row]!] ?? NaN;
        out[kept] = row;
        kept += value >= lowest && value <= highest ? 1 : 0;
      }
      return kept;
    },
    test(row) {
      const value = valueAt(source(), row);
      return value >= lowest && value <= highest;
    },
  };
}

/** Rows whose day or number is one the given test accepts; `NaN` stands for missing. */
export function testPredicate(source: ColumnSource, accepts: (value: number) => boolean): Predicate {
  return {
    refine(from, rows, count, out) {
      const live = source();
      let kept = 0;
      for (let i = 0; i < count; i++) {
        out[kept] = rows[i]!;
        kept += accepts(valueAt(live, from + rows[i]!)) ? 1 : 0;
      }
      return kept;
    },
    test: (row) => accepts(valueAt(source(), row)),
  };
}
