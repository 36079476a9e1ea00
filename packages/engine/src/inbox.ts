import type { FeedUpdate, FromEngine, MetricUpdate, RowsUpdate, SourceState } from './protocol.js';
import { report } from './report.js';

/** Who hears what, by id of the watch or the source. */
export interface Inbox {
  readonly results: Map<number, (update: MetricUpdate) => void>;
  readonly rows: Map<number, (update: RowsUpdate) => void>;
  readonly feeds: Map<number, (update: FeedUpdate) => void>;
  readonly sources: Map<number, (state: SourceState) => void>;
}

export const createInbox = (): Inbox => ({ results: new Map(), rows: new Map(), feeds: new Map(), sources: new Map() });

type Batch = Extract<FromEngine, { readonly results: unknown }>;

/** Hands one batch out: sources first, so that an answer finds the state it belongs to. A listener that throws stops nobody else. */
export function deliver(inbox: Inbox, batch: Batch, epoch: number): void {
  for (const state of batch.sources) hand(inbox.sources.get(state.source), { ...state, epoch });
  for (const update of batch.results) hand(inbox.results.get(update.id), { ...update, epoch });
  for (const update of batch.rows) hand(inbox.rows.get(update.id), { ...update, epoch });
  for (const update of batch.feeds) hand(inbox.feeds.get(update.id), { ...update, epoch });
}

/** Calls `listener`, if there is one. */
export function hand<T>(listener: ((value: T) => void) | undefined, value: T): void {
  try {
    listener?.(value);
  } catch (error) {
    report(error);
  }
}
