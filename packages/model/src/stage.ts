import type { LocalDate } from './instant.js';

/** What being in a stage means. `postWin` counts as won. */
export type StageKind = 'open' | 'won' | 'lost' | 'postWin';

/** A column of a pipeline, as a source or the `stages` attribute gave it. */
export interface Stage {
  readonly id: string;
  readonly label: string;
  readonly pipelineId: string | null;
  readonly pipelineLabel: string | null;
  /** Position within its pipeline, ascending; null where unknown. */
  readonly order: number | null;
  readonly kind: StageKind | null;
  /** 0 to 1. */
  readonly probability: number | null;
  /** Days without touch, or in stage, after which a deal here counts as stale. */
  readonly rotDays: number | null;
  readonly validFrom?: LocalDate | null;
  readonly validTo?: LocalDate | null;
}

/** How a result names a stage. */
export interface StageRef {
  readonly id: string;
  readonly label: string;
}

/** A stage as the engine resolved it: ordered, with an outcome, and honest about what was guessed. */
export interface StageInfo extends StageRef {
  /** Code in every stage column. Codes ascend by pipeline, then order. */
  readonly code: number;
  readonly pipelineId: string;
  /** Position within its pipeline among stages of all kinds, 0-based and dense. */
  readonly order: number;
  readonly kind: StageKind;
  readonly probability: number | null;
  readonly rotDays: number | null;
  /** True where order, kind or probability came from known words or first appearance. */
  readonly guessed: boolean;
}

export interface PipelineInfo {
  readonly id: string;
  readonly label: string;
  /** Deals open now. */
  readonly openDeals: number;
}
