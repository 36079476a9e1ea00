import type { StageInfo } from './stage.js';

const QUALIFIED = /qualif|qualiz/i;
const NOT_QUALIFIED = /(un|dis|non?[ -]?|pre)-?qualif/i;

/**
 * The stage of each pipeline that a deal enters when it is qualified: the first open one whose name says so, else the second open one, else the only one.
 * @see metric reference, M19 and M25, which leave open how it is known
 */
export function qualificationStages(stages: readonly StageInfo[]): readonly StageInfo[] {
  const pipelines = new Map<string, StageInfo[]>();
  for (const stage of stages) {
    if (stage.kind !== 'open' || stage.id === '') continue;
    const open = pipelines.get(stage.pipelineId);
    if (open === undefined) pipelines.set(stage.pipelineId, [stage]);
    else open.push(stage);
  }
  return [...pipelines.values()].flatMap((open) => open.find(isNamedSo) ?? open[1] ?? open[0] ?? []);
}

/** Codes of the open stages that are a qualification stage or come after one in its pipeline. */
export function qualifiedCodes(stages: readonly StageInfo[]): ReadonlySet<number> {
  const from = new Map(qualificationStages(stages).map((stage) => [stage.pipelineId, stage.order]));
  const qualified = stages.filter(({ kind, pipelineId, order }) => kind === 'open' && order >= (from.get(pipelineId) ?? Infinity));
  return new Set(qualified.map(({ code }) => code));
}

function isNamedSo({ id, label }: StageInfo): boolean {
  return [id, label].some((name) => QUALIFIED.test(name) && !NOT_QUALIFIED.test(name));
}
