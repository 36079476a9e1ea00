import type { SeenStage, Stage, StageInfo, StageKind } from '@sluice/model';

/** A stage of metadata; only what a test speaks of needs to be given. */
export function stage(id: string, given: Partial<Stage> = {}): Stage {
  return { id, label: id, pipelineId: null, pipelineLabel: null, order: null, kind: null, probability: null, rotDays: null, ...given };
}

/** A stage deals are in: three deals without a flag where nothing else is given. */
export function seen(key: string, given: Partial<SeenStage> = {}): SeenStage {
  return { pipeline: null, key, deals: 3, won: 0, lost: 0, open: 0, meanProbability: null, ...given };
}

/** Resolved stages of one pipeline, in order: `won` and `lost` are closed, all others open. */
export function stageInfos(ids: readonly string[], pipelineId = '', firstCode = 0): readonly StageInfo[] {
  const kindOf = (id: string): StageKind => (id.startsWith('won') ? 'won' : id.startsWith('lost') ? 'lost' : id.startsWith('live') ? 'postWin' : 'open');
  return ids.map((id, order) => ({
    id,
    label: id,
    pipelineId,
    order,
    code: firstCode + order,
    kind: kindOf(id),
    probability: null,
    rotDays: null,
    guessed: false,
  }));
}
