import type { MetricValue } from '@sluice/engine';
import { TODAY } from './fake-engine.js';

type Forecast = MetricValue<'forecast'>;

/** First day of the fourth quarter of 2026, and the day after its last. */
export const QUARTER = { from: 20727, to: 20819 };

const spread = (mid: number, wide: number) => ({
  meanMinor: mid,
  p10Minor: mid - 2 * wide,
  p25Minor: mid - wide,
  p50Minor: mid,
  p75Minor: mid + wide,
  p90Minor: mid + 2 * wide,
});

/** A forecast by month for a running quarter: 400,000 won, 1,000,000 expected. */
export function forecastValue(part: Partial<Forecast> = {}): Forecast {
  return {
    wonMinor: 40_000_000,
    wonCount: 8,
    openCount: 20,
    openMinor: 120_000_000,
    overdueCount: 3,
    overdueMinor: 9_000_000,
    total: spread(100_000_000, 10_000_000),
    quotaMinor: 95_000_000,
    chance: 0.68,
    steps: [
      { from: 20727, to: 20757, wonMinor: 25_000_000, spread: null },
      { from: 20758, to: 20787, wonMinor: 40_000_000, spread: spread(60_000_000, 4_000_000) },
      { from: 20788, to: 20818, wonMinor: null, spread: spread(100_000_000, 10_000_000) },
    ],
    method: 'history',
    distribution: 'grid',
    stages: [],
    ...part,
  } as Forecast;
}

export const FORECAST_TODAY = TODAY;
