import type { metrics } from '@sluice/metrics';

/** Every metric, by name. */
export type MetricBook = typeof metrics;
