import type { SeenStage } from './seen-stage.js';
import type { Stage } from './stage.js';
import { addDraft, foldedKey, stageNamed, type PipelineDraft } from './stage-draft.js';
import type { StageSpec } from './stage-spec.js';

/** What a source says of its stages. */
export interface StageInput {
  readonly specs: readonly StageSpec[];
  readonly stages: readonly Stage[];
  readonly seen: readonly SeenStage[];
}

/**
 * Brings together what the attribute, the metadata and the deals say of each stage of each pipeline.
 * Metadata without a pipeline count for every pipeline; deals without one belong to the only pipeline, or to the one whose metadata have their stage.
 */
export function draftPipelines(input: StageInput): readonly PipelineDraft[] {
  const pipelines = namedPipelines(input);
  addMetadata(pipelines, input.stages);
  for (const seen of input.seen) addSeen(pipelines, seen);
  for (const pipeline of pipelines) addSpecs(pipeline, input.specs, pipelines.length === 1);
  return pipelines;
}

function namedPipelines({ specs, stages, seen }: StageInput): PipelineDraft[] {
  const pipelines: PipelineDraft[] = [];
  const general = stages.some(({ pipelineId }) => pipelineId === null);
  for (const { pipelineId: id, pipelineLabel } of stages) {
    if (id !== null && pipelineNamed(pipelines, id) === undefined) pipelines.push({ id, label: pipelineLabel ?? id, hasMetadata: true, stages: [] });
  }
  for (const { pipeline: id } of seen) {
    if (id !== null && pipelineNamed(pipelines, id) === undefined) pipelines.push({ id, label: id, hasMetadata: general, stages: [] });
  }
  if (pipelines.length === 0 && (specs.length > 0 || stages.length > 0 || seen.length > 0)) {
    pipelines.push({ id: '', label: '', hasMetadata: general, stages: [] });
  }
  return pipelines;
}

function addMetadata(pipelines: readonly PipelineDraft[], stages: readonly Stage[]): void {
  for (const stage of stages) {
    for (const pipeline of pipelines) {
      if (stage.pipelineId !== null && foldedKey(stage.pipelineId) !== foldedKey(pipeline.id)) continue;
      const known = pipeline.stages.find(({ id }) => foldedKey(id) === foldedKey(stage.id));
      // Of two versions of a stage the later one tells how it is now.
      (known ?? addDraft(pipeline, stage.id, stage.label)).metadata = stage;
    }
  }
}

function addSeen(pipelines: PipelineDraft[], seen: SeenStage): void {
  const pipeline = pipelineOf(pipelines, seen);
  const draft = stageNamed(pipeline.stages, seen.key) ?? addDraft(pipeline, seen.key, seen.key);
  draft.seen = draft.seen === null ? seen : together(draft.seen, seen);
}

function pipelineOf(pipelines: PipelineDraft[], seen: SeenStage): PipelineDraft {
  if (seen.pipeline !== null) return pipelineNamed(pipelines, seen.pipeline) as PipelineDraft;
  if (pipelines.length === 1) return pipelines[0] as PipelineDraft;
  const having = pipelines.filter(({ stages }) => seen.key !== '' && stageNamed(stages, seen.key)?.metadata != null);
  if (having.length > 0) return having[0] as PipelineDraft;
  const nameless = pipelines.find(({ id }) => id === '') ?? { id: '', label: '', hasMetadata: false, stages: [] };
  if (!pipelines.includes(nameless)) pipelines.push(nameless);
  return nameless;
}

/** The attribute has no word for pipelines: it orders the stages of all. Stages no deal is in are added where the list clearly speaks of that pipeline. */
function addSpecs(pipeline: PipelineDraft, specs: readonly StageSpec[], only: boolean): void {
  const speaks = only || (!pipeline.hasMetadata && specs.some(({ label }) => stageNamed(pipeline.stages, label) !== undefined));
  specs.forEach((spec, place) => {
    const draft = stageNamed(pipeline.stages, spec.label) ?? (speaks ? addDraft(pipeline, spec.label, spec.label) : undefined);
    if (draft === undefined || draft.spec !== null) return;
    draft.spec = spec;
    draft.specPlace = place;
  });
}

/** The pipeline of that id, else of that label. */
export function pipelineNamed<P extends { readonly id: string; readonly label: string }>(pipelines: readonly P[], key: string): P | undefined {
  return stageNamed(pipelines, key);
}

function together(a: SeenStage, b: SeenStage): SeenStage {
  const deals = a.deals + b.deals;
  const weighted = (stage: SeenStage): number => (stage.meanProbability ?? 0) * stage.deals;
  const known = (a.meanProbability === null ? 0 : a.deals) + (b.meanProbability === null ? 0 : b.deals);
  return {
    ...a,
    deals,
    won: a.won + b.won,
    lost: a.lost + b.lost,
    open: a.open + b.open,
    meanProbability: known === 0 ? null : (weighted(a) + weighted(b)) / known,
  };
}
