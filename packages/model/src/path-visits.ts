import type { Day, Instant } from './instant.js';
import type { PathEntry } from './path-entry.js';
import type { StageInfo } from './stage.js';
import type { VisitExit } from './visit-table.js';
import type { Zone } from './zone.js';

/** A stay in an open stage. */
export interface PathVisit {
  readonly code: number;
  readonly enteredOn: Day;
  /** Null for the present stay, and for one that ended in a close at an unknown time. */
  readonly leftOn: Day | null;
  readonly exit: VisitExit;
  /** Open stage entered next; null for the present stay and for one that ended in a close. */
  readonly nextCode: number | null;
  /** Who had the deal when it left, for the present stay who has it now. */
  readonly owner: number | null;
}

interface VisitContext {
  readonly stages: readonly StageInfo[];
  readonly zone: Zone;
  readonly ownerAt?: (at: Instant) => number | null;
}

/** Cuts entries into stays in open stages. */
export function visitsOf(entries: readonly PathEntry[], { stages, zone, ownerAt }: VisitContext): readonly PathVisit[] {
  const visits: PathVisit[] = [];
  entries.forEach((entry, i) => {
    const stage = stages[entry.code];
    if (stage?.kind !== 'open' || entry.closeOnly !== undefined) return;
    const next = entries[i + 1];
    const closed = next !== undefined && closeIn(next, stages) !== null;
    const leftAt = next?.at ?? Infinity;
    visits.push({
      code: entry.code,
      enteredOn: zone.dayOf(entry.at),
      leftOn: Number.isFinite(leftAt) ? zone.dayOf(leftAt) : null,
      exit: exitTo(stage, next, stages),
      nextCode: next === undefined || closed ? null : next.code,
      owner: ownerAt?.(Number.isNaN(leftAt) ? Infinity : leftAt) ?? null,
    });
  });
  return visits;
}

/** What an entry closes a deal as; null where it is a stay in an open stage. Being worked on after the win counts as won. */
export function closeIn(entry: PathEntry, stages: readonly StageInfo[]): 'won' | 'lost' | null {
  if (entry.closeOnly !== undefined) return entry.closeOnly;
  const kind = stages[entry.code]?.kind ?? 'open';
  return kind === 'open' ? null : kind === 'lost' ? 'lost' : 'won';
}

/** Every close in order; a step from one stage of the same outcome to another is none. */
export function closesOf(entries: readonly PathEntry[], stages: readonly StageInfo[]): readonly { readonly at: Instant; readonly outcome: 'won' | 'lost' }[] {
  return entries.flatMap((entry, i) => {
    const outcome = closeIn(entry, stages);
    const before = i === 0 ? null : closeIn(entries[i - 1] as PathEntry, stages);
    return outcome === null || outcome === before || !Number.isFinite(entry.at) ? [] : [{ at: entry.at, outcome }];
  });
}

/** How often a closed deal came back into an open stage. */
export function reopenedIn(entries: readonly PathEntry[], stages: readonly StageInfo[]): number {
  return entries.filter((entry, i) => i > 0 && closeIn(entry, stages) === null && closeIn(entries[i - 1] as PathEntry, stages) !== null).length;
}

function exitTo(stage: StageInfo, next: PathEntry | undefined, stages: readonly StageInfo[]): VisitExit {
  if (next === undefined) return 'present';
  const closed = closeIn(next, stages);
  if (closed !== null) return closed;
  const to = stages[next.code] as StageInfo;
  if (to.pipelineId !== stage.pipelineId) return 'transferred';
  return to.order > stage.order ? 'advance' : 'back';
}
