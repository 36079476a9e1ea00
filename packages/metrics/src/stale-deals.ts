import type { Proportion } from './measured.js';

export interface StaleDeals {
  readonly count: number;
  readonly amountMinor: number | null;
  /** Out of the open deals whose last touch (or stage entry) is known. */
  readonly share: Proportion;
  /** Open deals of which neither is known. */
  readonly unknown: number;
}
// params: { staleRule?: 'inactivity' | 'stageAge' (default 'inactivity'), days?: number (default 30; a stage's own rotDays wins) }
// drill parts: `stale`
