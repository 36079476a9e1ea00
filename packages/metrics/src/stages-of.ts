import type { StageInfo, StageRef } from '@sluice/model';

/** The stages deals can be open in, in code order: by pipeline, then order. The place of deals without a stage is none. */
export function openStages(stages: readonly StageInfo[]): readonly StageInfo[] {
  return stages.filter(({ kind, id }) => kind === 'open' && id !== '');
}

/** Stages side by side with those of their own pipeline, pipelines in code order. */
export function byPipeline(stages: readonly StageInfo[]): readonly (readonly StageInfo[])[] {
  const pipelines = new Map<string, StageInfo[]>();
  for (const stage of stages) {
    const known = pipelines.get(stage.pipelineId);
    if (known) known.push(stage);
    else pipelines.set(stage.pipelineId, [stage]);
  }
  return [...pipelines.values()];
}

/** The open stage a parameter names by its id, or else by its label in whatever case; undefined where there is none. */
export function stageNamed(stages: readonly StageInfo[], name: string): StageInfo | undefined {
  const open = openStages(stages);
  return open.find(({ id }) => id === name) ?? open.find(({ label }) => label.toLowerCase() === name.toLowerCase());
}

/** How results name a stage. */
export function stageRef({ id, label }: StageRef): StageRef {
  return { id, label };
}
