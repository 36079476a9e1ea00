import type { Instant } from './instant.js';

/** A deal came into a stage. `closeOnly` marks a close told by the deal's own flag while its stage stayed. */
export interface PathEntry {
  readonly at: Instant;
  readonly code: number;
  readonly closeOnly?: 'won' | 'lost';
}

/** A change of stage as history tells it. */
export interface PathChange {
  readonly at: Instant;
  readonly code: number;
  /** The stage it came from, where history tells; null where the deal was created by this change. */
  readonly from?: number | null;
}

/**
 * Changes in order of time without those that change nothing, and without moves that are taken back at once:
 * a run of changes each less than `flickerMs` after the one before that ends where it began.
 * `first` is the stage before the first change, null where unknown.
 */
export function settledEntries(changes: readonly PathChange[], first: PathEntry | null, flickerMs: number): readonly PathEntry[] {
  const entries: PathEntry[] = first === null ? [] : [first];
  // Sorting is stable, so changes of one instant stay as history lists them.
  for (const { at, code } of [...changes].sort((a, b) => a.at - b.at)) {
    if (entries[entries.length - 1]?.code === code) continue;
    const begun = flickerStart(entries, { at, code }, flickerMs);
    if (begun === null) entries.push({ at, code });
    else entries.length = begun + 1;
  }
  return entries;
}

/** Index of the stay that a mis-drag left and this change returns to; null where this is a real move. */
function flickerStart(entries: readonly PathEntry[], change: PathEntry, flickerMs: number): number | null {
  let next = change;
  for (let i = entries.length - 1; i > 0; i--) {
    const entry = entries[i] as PathEntry;
    if (next.at - entry.at >= flickerMs) return null;
    if (entries[i - 1]?.code === change.code) return i - 1;
    next = entry;
  }
  return null;
}
