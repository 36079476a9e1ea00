import { convertMinor, createRates, type Day, type Rate } from '@sluice/model';

/** How amounts of a source become amounts of one currency. */
export interface MoneyPolicy {
  /** What converted amounts are in; null where none is known, or several meet without rates. */
  readonly currency: string | null;
  /** True where several currencies meet without rates: amounts then stand in their own minor units, and must not be added. */
  readonly mixed: boolean;
  /** Currencies seen among amounts, largest count first. */
  readonly currencies: readonly string[];
  /** `NaN` for no amount, `Infinity` where there is no rate for the day. */
  convert(amountMinor: number | null, currency: string | null, on: Day): number;
}

/** `reporting` is what the host asked for. Each amount is converted once, at the rate of its day (dated policy of the metric reference, 0.3). */
export function createMoneyPolicy(rates: readonly Rate[], reporting: string | null, currencies: readonly string[]): MoneyPolicy {
  const asGiven = (amountMinor: number | null): number => amountMinor ?? NaN;
  const target = reporting ?? rates.find((rate) => rate.rateToReporting === 1)?.currency ?? null;
  if (rates.length === 0 || target === null) {
    const mixed = currencies.length > 1;
    return { currency: mixed ? null : (currencies[0] ?? target), mixed, currencies, convert: asGiven };
  }
  const book = createRates(rates, target);
  const convert = (amountMinor: number | null, currency: string | null, on: Day): number => {
    if (amountMinor === null) return NaN;
    if (currency === null || currency === target) return amountMinor;
    const rate = book.rateOf(currency, on);
    return rate === null ? Infinity : convertMinor(amountMinor, currency, target, rate);
  };
  return { currency: target, mixed: false, currencies, convert };
}
