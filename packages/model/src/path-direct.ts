import { openStages } from './path-reach.js';
import type { PathVisit } from './path-visits.js';
import type { StageInfo } from './stage.js';

/** How far a deal came when only steps to the very next stage count. */
export interface DirectReach {
  /** Open stages, ascending. */
  readonly direct: readonly number[];
  readonly directWin: boolean;
}

/**
 * Stages entered from the one before (the first of a pipeline: in any way) and not fallen back from since. A stage entered by a leap does not count,
 * nor do those leapt over; a way back cancels everything beyond where it leads. Each pipeline for itself.
 * @see metric reference, M10 (`direct`)
 */
export function directOf(visits: readonly PathVisit[], stages: readonly StageInfo[]): DirectReach {
  const direct = new Set<number>();
  const places = new Map<string, number>();
  for (const { code } of visits) {
    const pipelineId = stages[code]?.pipelineId ?? '';
    const open = openStages(stages, pipelineId);
    const place = open.indexOf(code);
    if (place < 0) continue;
    const before = places.get(pipelineId) ?? -1;
    if (place === 0 || (before >= 0 && place === before + 1)) direct.add(code);
    for (const beyond of open.slice(place + 1)) direct.delete(beyond);
    places.set(pipelineId, place);
  }
  const last = visits.at(-1);
  const pipeline = last === undefined ? [] : openStages(stages, stages[last.code]?.pipelineId ?? '');
  return { direct: [...direct].sort((a, b) => a - b), directWin: last?.exit === 'won' && last.code === pipeline.at(-1) };
}
