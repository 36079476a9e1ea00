import type { StageRef } from '@sluice/model';
import type { Proportion } from './measured.js';

/** One open stage: how the visits that left it in the period ended. */
export interface StageExits {
  readonly stage: StageRef;
  readonly advance: number;
  readonly back: number;
  readonly lost: number;
  readonly transferred: number;
  readonly conversion: Proportion;
}
export interface StageConversion {
  readonly stages: readonly StageExits[];
}
