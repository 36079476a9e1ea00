import type { Filter, Instant } from '@sluice/model';
import type { Change, FeedSetup, MetricQuery, Payload, RowWindow, SourceSetup } from './protocol.js';

/** How long a settled move is told again to a new engine, in ms: as long as an engine holds it itself. */
export const SETTLED_FOR_MS = 60_000;

export type Watch = { readonly query: MetricQuery } | { readonly window: RowWindow };

/** What an engine must be told of one source. */
export interface SourceEntry {
  readonly source: number;
  /** Null while the source is not connected: then nothing of it is told. */
  setup: SourceSetup | null;
  /** By number of the table. */
  readonly payloads: Map<number, Payload>;
  selection: Filter | null;
  changes: readonly KeptChange[];
  readonly watches: Map<number, Watch>;
}

/** A change, and when its move was settled; null while it is not. */
export interface KeptChange {
  readonly change: Change;
  readonly settledAt: Instant | null;
}

/** Everything the page wants of its engine, kept so that a new engine can be told the same. */
export interface Ledger {
  readonly sources: Map<number, SourceEntry>;
  readonly feeds: Map<number, FeedSetup>;
}

export const createLedger = (): Ledger => ({ sources: new Map(), feeds: new Map() });

export const createSourceEntry = (source: number): SourceEntry => ({
  source,
  setup: null,
  payloads: new Map(),
  selection: null,
  changes: [],
  watches: new Map(),
});

/** The changes a new engine must be told after `added`: moves that are open, or were accepted within the last minute, with what settled them. */
export function keepChanges(kept: readonly KeptChange[], added: readonly Change[], now: Instant): readonly KeptChange[] {
  let all = kept.filter(({ settledAt }) => settledAt === null || now - settledAt < SETTLED_FOR_MS);
  for (const change of added) {
    if (!('settle' in change)) {
      all.push({ change, settledAt: null });
      continue;
    }
    const ofMove = ({ change: other }: KeptChange): boolean => 'move' in other && other.move === change.settle;
    if (!change.accepted) all = all.filter((one) => !ofMove(one));
    else if (all.some(ofMove)) all = [...all.map((one) => (ofMove(one) ? { ...one, settledAt: now } : one)), { change, settledAt: now }];
  }
  return all;
}
