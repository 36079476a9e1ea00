import type { SeenStage } from './seen-stage.js';
import type { Stage, StageKind } from './stage.js';
import type { StageSpec } from './stage-spec.js';

/** One stage of one pipeline while it is being resolved: everything that is known of it, by where it came from. */
export interface StageDraft {
  readonly id: string;
  readonly label: string;
  /** Place of first appearance in its pipeline. */
  readonly place: number;
  metadata: Stage | null;
  seen: SeenStage | null;
  spec: StageSpec | null;
  /** Place in the attribute; null where it is not named there. */
  specPlace: number | null;
}

/** A pipeline while its stages are being resolved. */
export interface PipelineDraft {
  readonly id: string;
  readonly label: string;
  readonly hasMetadata: boolean;
  readonly stages: StageDraft[];
}

/** What was decided for a draft. */
export interface DraftKind {
  readonly kind: StageKind;
  readonly guessed: boolean;
}

/** Ids and labels are compared without regard to letter case and outer space. */
export function foldedKey(key: string): string {
  return key.trim().normalize('NFC').toLowerCase();
}

/** The stage of that id, else of that label. */
export function stageNamed<S extends { readonly id: string; readonly label: string }>(stages: readonly S[], key: string): S | undefined {
  const folded = foldedKey(key);
  return stages.find(({ id }) => foldedKey(id) === folded) ?? stages.find(({ label }) => foldedKey(label) === folded);
}

/** An empty draft at the end of a pipeline. */
export function addDraft(pipeline: PipelineDraft, id: string, label: string): StageDraft {
  const draft: StageDraft = { id, label, place: pipeline.stages.length, metadata: null, seen: null, spec: null, specPlace: null };
  pipeline.stages.push(draft);
  return draft;
}
