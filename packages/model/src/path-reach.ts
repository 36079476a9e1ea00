import type { Outcome } from './outcome.js';
import type { PathEntry } from './path-entry.js';
import type { StageInfo } from './stage.js';

interface ReachContext {
  readonly stages: readonly StageInfo[];
  readonly currentCode: number | null;
  readonly outcome: Outcome;
}

/** How far a deal came in its present pipeline; won deals came all the way. `touched`: open stages it was really in, of any pipeline. "No stage" counts for nothing. */
export function furthestOf(context: ReachContext, touched: ReadonlySet<number>, entries: readonly PathEntry[]): number | null {
  const { stages, currentCode, outcome } = context;
  const present = currentCode ?? entries[entries.length - 1]?.code ?? null;
  const pipelineId = present === null ? undefined : stages[present]?.pipelineId;
  const open = pipelineId === undefined ? [] : openStages(stages, pipelineId);
  return (outcome === 'won' ? open[open.length - 1] : open.findLast((code) => touched.has(code))) ?? null;
}

// All deals of a source share one list of stages; sorting it out once per deal would cost more than the rest of its path.
const openByStages = new WeakMap<readonly StageInfo[], Map<string, readonly number[]>>();

/** Codes of a pipeline's open stages in order, without "no stage". */
export function openStages(stages: readonly StageInfo[], pipelineId: string): readonly number[] {
  const byPipeline = openByStages.get(stages) ?? new Map<string, readonly number[]>();
  openByStages.set(stages, byPipeline);
  let open = byPipeline.get(pipelineId);
  if (open === undefined) {
    const members = stages.filter((stage) => stage.kind === 'open' && stage.id !== '' && stage.pipelineId === pipelineId);
    open = members.sort((a, b) => a.order - b.order).map(({ code }) => code);
    byPipeline.set(pipelineId, open);
  }
  return open;
}
