import { openStages } from './path-reach.js';
import type { PathVisit } from './path-visits.js';
import type { StageInfo } from './stage.js';

/** How far a deal came when only steps to the very next stage count. */
export interface DirectReach {
  /** Open stages, ascending. */
  readonly direct: readonly number[];
  readonly directWin: boolean;
}

const NONE: readonly never[] = [];

/**
 * Stages entered from the one before (the first of a pipeline: in any way) and not fallen back from since. A stage entered by a leap does not count,
 * nor do those leapt over; a way back cancels everything beyond where it leads. Each pipeline for itself.
 * @see metric reference, M10 (`direct`)
 */
export function directOf(visits: readonly PathVisit[], stages: readonly StageInfo[]): DirectReach {
  const direct: number[] = [];
  let pipeline: Pipeline = { id: null, open: [], place: -1 };
  let left: readonly Pipeline[] = NONE;
  for (const { code } of visits) {
    const id = stages[code]?.pipelineId ?? '';
    if (id !== pipeline.id) {
      if (pipeline.id !== null) left = [...left.filter((each) => each.id !== pipeline.id), pipeline];
      pipeline = left.find((each) => each.id === id) ?? { id, open: openStages(stages, id), place: -1 };
    }
    const place = pipeline.open.indexOf(code);
    if (place < 0) continue;
    if ((place === 0 || (pipeline.place >= 0 && place === pipeline.place + 1)) && !direct.includes(code)) direct.push(code);
    if (place < pipeline.place) cancelBeyond(direct, pipeline.open, place);
    pipeline.place = place;
  }
  const last = visits[visits.length - 1];
  // Within one pipeline each stage lies beyond those kept before it.
  if (left.length > 0) direct.sort((a, b) => a - b);
  return { direct, directWin: last?.exit === 'won' && last.code === pipeline.open[pipeline.open.length - 1] };
}

interface Pipeline {
  readonly id: string | null;
  readonly open: readonly number[];
  /** Where the deal was last; -1 before it came in. */
  place: number;
}

function cancelBeyond(direct: number[], open: readonly number[], place: number): void {
  for (let i = direct.length - 1; i >= 0; i--) if (open.indexOf(direct[i]!) > place) direct.splice(i, 1);
}
