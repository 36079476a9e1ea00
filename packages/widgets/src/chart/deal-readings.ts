import type { MetricName } from '@sluice/engine';

/** A reading whose deals are those behind a metric's numbers, and which of the chart's words name them. */
export interface DealReading {
  readonly reading: string;
  readonly title: 'open' | 'won' | 'stale';
}

const OPEN: DealReading = { reading: 'open', title: 'open' };
const WON: DealReading = { reading: 'won', title: 'won' };

/** Metrics that rest on one list of deals; the others have parts, which their own widgets open one by one. */
const READINGS: Readonly<Partial<Record<MetricName, DealReading>>> = {
  openPipeline: OPEN,
  weightedPipeline: OPEN,
  forecast: OPEN,
  dealSize: { reading: 'all', title: 'won' },
  winRate: WON,
  winRateByValue: WON,
  salesVelocity: WON,
  leverSensitivity: WON,
  quotaAttainment: WON,
  pacing: WON,
  gapToQuota: WON,
  staleDeals: { reading: 'stale', title: 'stale' },
};

/** The deals behind a metric; null where no one list is behind it. */
export function dealReading(metric: MetricName): DealReading | null {
  return (Object.hasOwn(READINGS, metric) && READINGS[metric]) || null;
}
