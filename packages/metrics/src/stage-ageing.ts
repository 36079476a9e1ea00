import type { StageRef } from '@sluice/model';

export interface StageAge {
  readonly stage: StageRef;
  /** Open deals whose age in the stage is known. */
  readonly n: number;
  readonly unknown: number;
  readonly medianDays: number | null;
  /** Age from which a deal is watched, and from which it counts as stalled; null where neither configured nor learnt. */
  readonly watchDays: number | null;
  readonly stalledDays: number | null;
  readonly basis: 'configured' | 'stage' | 'pooled' | 'none';
  readonly watched: number;
  readonly stalled: number;
  /** Usual time of winning visits here. */
  readonly usualDays: number | null;
  /** Median age out of `usualDays`. */
  readonly ageingRatio: number | null;
}
export interface StageAgeing {
  readonly stages: readonly StageAge[];
}
