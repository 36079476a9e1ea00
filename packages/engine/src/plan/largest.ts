import type { Measured } from '@sluice/metrics';

const SIZES = ['amountMinor', 'wonMinor', 'perDayMinor', 'count'] as const;

/** What groups are ordered by when only the largest are kept: the amount or count measured; of rates, durations and the like the deals behind them. */
export function sizeOf({ value, unit, n, byCurrency }: Measured<unknown>): number {
  if (byCurrency !== undefined && value === null) return n;
  if (typeof value === 'number') return unit === 'money' || unit === 'count' || unit === 'moneyPerDay' ? value : n;
  if (typeof value !== 'object' || value === null) return n;
  for (const name of SIZES) {
    const size: unknown = (value as Readonly<Record<string, unknown>>)[name];
    if (typeof size === 'number') return size;
  }
  return n;
}
