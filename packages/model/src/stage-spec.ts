import type { StageKind } from './stage.js';

/** A stage as the `stages` attribute names it. */
export interface StageSpec {
  /** Label or id of the stage. */
  readonly label: string;
  /** 0 to 1. */
  readonly probability: number | null;
  readonly kind: StageKind | null;
}
