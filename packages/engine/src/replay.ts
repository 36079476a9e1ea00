import type { Instant } from '@sluice/model';
import type { EngineCall } from './engine-link.js';
import { keepChanges, type Ledger, type SourceEntry } from './ledger.js';
import { sendPayload } from './send-payload.js';
import { tell } from './tell.js';

/** Tells a new engine everything the page wants: sources with what was handed in, and all watches. */
export function replay(ledger: Ledger, call: EngineCall, now: Instant): void {
  for (const entry of ledger.sources.values()) replaySource(entry, call, now);
  for (const [id, setup] of ledger.feeds) tell(call, 'watchFeed', id, setup);
}

/** Tells of one source: set-up, payloads, changes, selection, watches, in this order. Nothing where it is not connected. */
export function replaySource(entry: SourceEntry, call: EngineCall, now: Instant): void {
  const { source, setup, payloads, selection, watches } = entry;
  if (setup === null) return;
  tell(call, 'connect', source, setup);
  for (const table of payloads.keys()) sendPayload(entry, table, call);
  entry.changes = keepChanges(entry.changes, [], now);
  if (entry.changes.length > 0)
    tell(
      call,
      'change',
      source,
      entry.changes.map(({ change }) => change),
    );
  if (selection !== null) tell(call, 'select', source, selection);
  for (const [id, watch] of watches) {
    if ('query' in watch) tell(call, 'watch', id, source, watch.query);
    else tell(call, 'watchRows', id, source, watch.window);
  }
}
