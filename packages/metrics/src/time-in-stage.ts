import type { StageRef } from '@sluice/model';

export interface StageTime {
  readonly stage: StageRef;
  /** Finished visits. */
  readonly n: number;
  readonly meanDays: number | null;
  readonly medianDays: number | null;
  readonly p90Days: number | null;
}
export interface TimeInStage {
  readonly stages: readonly StageTime[];
}
