import type { RawDeals } from './raw-deals.js';

/** Currencies of deals that have an amount, largest count first, then by name. */
export function currenciesOf(raw: RawDeals): readonly string[] {
  const counts = new Map<string, number>();
  for (let row = 0; row < raw.size; row++) {
    if (!raw.isAlive(row) || raw.amountMinor.get(row) === null) continue;
    const currency = raw.text.currency.get(row);
    if (currency !== null) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([currency]) => currency);
}
