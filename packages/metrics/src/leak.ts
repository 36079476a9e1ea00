import type { StageRef } from '@sluice/model';
import type { Proportion } from './measured.js';

export interface StageLeak {
  readonly stage: StageRef;
  /** Deals of the cohort lost with this as their last open stage. */
  readonly lost: number;
  readonly lostAmountMinor: number | null;
  /** Out of the deals that touched (without history: are known to have reached) the stage. */
  readonly rate: Proportion;
  /** Won out of the closed deals that touched the stage. */
  readonly passThrough: Proportion;
  readonly stillOpen: number;
}
export interface Leak {
  readonly stages: readonly StageLeak[];
  /** By value, then rate, then the earlier stage; null where nothing was lost. */
  readonly biggest: StageLeak | null;
}
// drill parts: `lost:<stageId>`
