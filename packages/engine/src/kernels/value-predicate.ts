import { NO_DAY } from '@sluice/model';
import type { ColumnSource } from './bound-column.js';
import type { Predicate } from './predicate.js';
import { valueAt } from './tally.js';

/** Rows whose day or number lies in `[low, high]`; missing values and amounts without a rate never do. */
export function rangePredicate(source: ColumnSource, low: number, high: number): Predicate {
  return source().column.kind === 'day' ? dayRange(source, low, high) : numberRange(source, low, high);
}

// Adding up comparisons, instead of branching on them, spares the processor guessing: rows lie in a range at random.
function dayRange(source: ColumnSource, low: number, high: number): Predicate {
  // Missing days are the smallest of all: they lie below every range.
  const lowest = Math.max(Math.ceil(low), NO_DAY + 1) | 0;
  const span = Math.min(Math.floor(high), 2 ** 31 - 1) - lowest;
  return {
    refine(start, rows, count, out) {
      const { column, deal } = source();
      if (column.kind !== 'day' || span < 0) return 0;
      const from = lowest | 0;
      let kept = 0;
      if (deal === null) {
        const values = column.values.subarray(start);
        for (let i = 0; i < count; i++) {
          const row = rows[i]!;
          out[kept] = row;
          kept += +((values[row]! - from) >>> 0 <= span);
        }
        return kept;
      }
      const { values } = column;
      for (let i = 0; i < count; i++) {
        const row = rows[i]!;
        out[kept] = row;
        kept += +((values[deal[start + row]!]! - from) >>> 0 <= span);
      }
      return kept;
    },
    test(row) {
      const value = valueAt(source(), row);
      return value >= lowest && value <= lowest + span;
    },
  };
}

function numberRange(source: ColumnSource, low: number, high: number): Predicate {
  // Amounts without a rate are infinite: they lie outside by clamping.
  const lowest = Math.max(low, -Number.MAX_VALUE);
  const highest = Math.min(high, Number.MAX_VALUE);
  return {
    refine(start, rows, count, out) {
      const { column, deal } = source();
      if (column.kind !== 'number') return 0;
      const { values } = column;
      const from = lowest;
      const to = highest;
      let kept = 0;
      for (let i = 0; i < count; i++) {
        const row = rows[i]!;
        const value = values[deal === null ? start + row : deal[start + row]!]!;
        out[kept] = row;
        kept += +(value >= from) & +(value <= to);
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
