import type { Problem } from '@sluice/model';
import { plainCopy } from './plain-copy.js';
import type { FeedSetup, FeedUpdate } from './protocol.js';
import { tell } from './tell.js';
import type { GetToken } from './token-desk.js';
import type { Wire } from './wire.js';

/** The page's hold on one feed. */
export interface FeedHandle {
  refresh(): void;
  /** `listener` hears nothing after this. */
  stop(): void;
}

/** Watches a feed: its one poll is shared in the engine by all watches of the same address. */
export function watchFeed(wire: Wire, setup: FeedSetup, listener: (update: FeedUpdate) => void, getToken?: GetToken): FeedHandle {
  const id = wire.nextId();
  const { ledger, inbox, tokens } = wire;
  const kept = plainCopy(setup);
  ledger.feeds.set(id, kept);
  inbox.feeds.set(id, listener);
  tokens.set(id, getToken);
  if (wire.failure === null) tell(wire.call, 'watchFeed', id, kept);
  // Never within the call: the caller does not yet hold what it needs to stop.
  else queueMicrotask(() => inbox.feeds.get(id)?.(failedFeed(id, wire.failure)));
  return {
    refresh: () => {
      if (ledger.feeds.has(id)) tell(wire.call, 'refreshFeed', id);
    },
    stop: () => {
      if (!ledger.feeds.delete(id)) return;
      inbox.feeds.delete(id);
      tokens.set(id, undefined);
      tell(wire.call, 'unwatch', id);
    },
  };
}

/** What a feed is told where no engine runs. */
export function failedFeed(id: number, problem: Problem | null): FeedUpdate {
  const none = { dataAt: null, checkedAt: null, nextAt: null, figure: null };
  return { id, epoch: 0, state: 'error', refreshing: false, reason: 'worker', ...none, problems: problem === null ? [] : [problem] };
}
