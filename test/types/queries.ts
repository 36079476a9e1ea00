// Compiled, never run: what must not compile says so.
import type { MetricQuery, MetricUpdate } from '@sluice/engine';

/** Parameters belong to their metric. */
export const own: MetricQuery = { metric: 'funnel', params: { counting: 'strict' } };

// @ts-expect-error -- `counting` is the funnel's
export const foreign: MetricQuery = { metric: 'openPipeline', params: { counting: 'strict' } };

// @ts-expect-error -- no such metric
export const unknown: MetricQuery = { metric: 'luck' };

// @ts-expect-error -- a comparison that does not exist
export const compared: MetricQuery = { metric: 'winRate', compare: 'next' };

/** What comes back is read, not written. */
export function change(update: MetricUpdate<'winRate'>): void {
  // @ts-expect-error -- read-only
  update.version = 2;
}
