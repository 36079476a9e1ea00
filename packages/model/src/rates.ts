import { NO_DAY, type Day } from './instant.js';
import { dayOfDate } from './local-date.js';
import type { Rate } from './rate.js';

/** Rates to one reporting currency. */
export interface Rates {
  /** What one unit of the currency is worth on a day; null where there is no rate for it. The reporting currency itself is worth 1. */
  rateOf(currency: string, on: Day): number | null;
}

interface DatedRate {
  readonly from: Day;
  readonly rate: number;
}

/**
 * A rate holds from its date until the next; before the first date, and for `NO_DAY`, the first one holds. Of two for one date the later in the list wins.
 * Rates that are not above zero and finite are left out.
 */
export function createRates(rates: readonly Rate[], reporting: string): Rates {
  const byCurrency = new Map<string, DatedRate[]>();
  for (const { currency, date, rateToReporting: rate } of rates) {
    if (!(rate > 0 && rate < Infinity)) continue;
    const dated = byCurrency.get(currency) ?? [];
    dated.push({ from: date === null ? NO_DAY : dayOfDate(date), rate });
    byCurrency.set(currency, dated);
  }
  for (const dated of byCurrency.values()) dated.sort((a, b) => a.from - b.from);
  return {
    rateOf(currency, on) {
      if (currency === reporting) return 1;
      const dated = byCurrency.get(currency);
      if (dated === undefined) return null;
      let low = 0;
      let high = dated.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((dated[middle] as DatedRate).from <= on) low = middle + 1;
        else high = middle;
      }
      return (dated[Math.max(low - 1, 0)] as DatedRate).rate;
    },
  };
}
