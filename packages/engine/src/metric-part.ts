import type { Problem } from '@sluice/model';
import type { MetricBook } from './metric-book.js';

/** The metrics, as a part of the worker that comes while the data are on their way. */
export class MetricPart {
  readonly #bring: () => Promise<MetricBook>;
  /** Set where the part could not be loaded the last time. */
  problem: Problem | null = null;

  constructor(bring: () => Promise<MetricBook> = bringMetrics) {
    this.#bring = bring;
    void this.tryLoad();
  }

  /** Rejects where the part cannot be loaded; the next call tries again. */
  load(): Promise<MetricBook> {
    return this.#bring();
  }

  /** Null, and a problem, where the part cannot be loaded. */
  async tryLoad(): Promise<MetricBook | null> {
    try {
      const metrics = await this.#bring();
      this.problem = null;
      return metrics;
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      const message = `The part that computes the metrics could not be loaded: ${detail}`;
      this.problem = { code: 'no-metrics', severity: 'error', message, values: { detail } };
      return null;
    }
  }
}

async function bringMetrics(): Promise<MetricBook> {
  return (await import('./metrics.js')).metrics;
}
