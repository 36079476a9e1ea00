import { draftPipelines, pipelineNamed, type StageInput } from './draft-pipelines.js';
import type { Problem } from './problem.js';
import { orderDrafts } from './stage-order.js';
import { stageKinds } from './stage-kinds.js';
import { stageNamed, type DraftKind, type PipelineDraft, type StageDraft } from './stage-draft.js';
import type { StageInfo } from './stage.js';

/** Stages of all pipelines of a source, ordered and explained. */
export interface StageResolution {
  /** In code order: by pipeline, then order. `stages[i].code` is i. */
  readonly stages: readonly StageInfo[];
  readonly problems: readonly Problem[];
  /**
   * Code of a stage by the id or label of its pipeline and of itself, without regard to letter case; '' is "no stage".
   * Without a pipeline, or with one that is not known, the first pipeline that has such a stage counts, ids before labels. Null where there is none.
   */
  codeOf(pipeline: string | null, key: string): number | null;
}

/**
 * Stages from the attribute `stages`, the metadata and the deals themselves. Order: attribute, metadata, probability, known words, first appearance.
 * Kind: attribute, metadata, the deals' own flags, a metadata probability of 1 or 0, known words, open. What came from known words or appearance is
 * marked as guessed, and told in one problem `stages-guessed`; stages of deals that the attribute leaves out are told in `stages-unlisted`.
 * A stage with id '' stands for "no stage", only where there are such deals; it comes first in its pipeline.
 */
export function resolveStages(input: StageInput): StageResolution {
  const pipelines = draftPipelines(input);
  const stages: StageInfo[] = [];
  for (const pipeline of pipelines) stages.push(...stagesOf(pipeline, stages.length));
  const byPipeline = new Map(pipelines.map(({ id }) => [id, stages.filter(({ pipelineId }) => pipelineId === id)]));
  return {
    stages,
    problems: [...guessedProblems(stages), ...unlistedProblems(input, pipelines)],
    codeOf(pipeline, key) {
      const named = pipeline === null ? undefined : pipelineNamed(pipelines, pipeline);
      const own = named === undefined ? stages : (byPipeline.get(named.id) ?? []);
      return stageNamed(own, key)?.code ?? null;
    },
  };
}

function stagesOf(pipeline: PipelineDraft, firstCode: number): readonly StageInfo[] {
  const kinds = stageKinds(pipeline);
  const { drafts, guessed } = orderDrafts(pipeline, kinds);
  return drafts.map((draft, order) => {
    const { kind, guessed: kindGuessed } = kinds.get(draft) as DraftKind;
    return {
      code: firstCode + order,
      id: draft.id,
      label: draft.label,
      pipelineId: pipeline.id,
      order,
      kind,
      probability: probabilityOf(draft, kind),
      rotDays: draft.metadata?.rotDays ?? null,
      guessed: kindGuessed || guessed.has(draft),
    };
  });
}

/** Deals' own probabilities are not averaged into one of the stage: whoever has none has none. */
function probabilityOf({ spec, metadata }: StageDraft, kind: StageInfo['kind']): number | null {
  const given = spec?.probability ?? metadata?.probability ?? null;
  if (given !== null || kind === 'open') return given;
  return kind === 'lost' ? 0 : 1;
}

function guessedProblems(stages: readonly StageInfo[]): readonly Problem[] {
  const guessed = stages.filter((stage) => stage.guessed);
  if (guessed.length === 0) return [];
  const list = guessed.map(({ label, kind }) => `${label} (${kind})`).join(', ');
  return [
    {
      code: 'stages-guessed',
      severity: 'note',
      message: `The order or meaning of these stages was guessed: ${list}. Name them in order to be sure, as in stages="New 10%; Proposal 40%; Won=won; Lost=lost".`,
      values: { stages: list },
      count: guessed.length,
    },
  ];
}

function unlistedProblems({ specs }: StageInput, pipelines: readonly PipelineDraft[]): readonly Problem[] {
  if (specs.length === 0) return [];
  const unlisted = pipelines.flatMap(({ stages }) => stages.filter(({ id, spec, seen }) => id !== '' && spec === null && seen !== null));
  if (unlisted.length === 0) return [];
  const list = unlisted.map(({ label }) => label).join(', ');
  return [
    {
      code: 'stages-unlisted',
      severity: 'note',
      message: `Deals are in stages that the list of stages does not name: ${list}. They come after those it names; add them to it.`,
      values: { stages: list },
      count: unlisted.length,
    },
  ];
}
