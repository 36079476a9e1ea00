import type { StageRef } from '@sluice/model';
import type { Proportion } from './measured.js';

/** How a deal that skipped a stage counts. `snapshot` is what a source without history allows, said as "at least". */
export type FunnelCounting = 'reached' | 'touched' | 'strict' | 'snapshot';

export interface FunnelStep {
  readonly stage: StageRef;
  /** True for the won step at the end. */
  readonly won: boolean;
  readonly n: number;
  readonly amountMinor: number | null;
  /** Out of the step before; null for the first. */
  readonly step: Proportion | null;
  /** Out of the first step. */
  readonly cumulative: Proportion;
}

export interface Funnel {
  /** What was used: `snapshot` where there is no history, whatever was asked. */
  readonly counting: FunnelCounting;
  readonly steps: readonly FunnelStep[];
  /** Lost deals whose last open stage is unknown; a bar of their own in `snapshot`. */
  readonly lostUnknown: { readonly n: number; readonly amountMinor: number | null } | null;
  /** Won out of the first step. */
  readonly overall: Proportion;
}
// params: { counting?: 'reached' | 'touched' | 'strict' (default 'reached') }
// drill parts: `step:<stageId>`, `won`, `lostUnknown`
