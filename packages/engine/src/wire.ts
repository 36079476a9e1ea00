import type { Problem } from '@sluice/model';
import type { Clock } from '@sluice/sources';
import type { EngineCall } from './engine-link.js';
import type { Inbox } from './inbox.js';
import type { Ledger } from './ledger.js';
import type { TokenDesk } from './token-desk.js';

/** What the client tells each source that is connected. */
export interface ConnectedSource {
  /** Puts the questions under way to a new engine. */
  askAgain(call: EngineCall): void;
  /** Tells the last state again, with what is now to be said of the engine itself. */
  retell(): void;
  /** No engine runs, and none will. */
  failed(problem: Problem): void;
}

/** What the handles of one page share. */
export interface Wire {
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly inbox: Inbox;
  readonly tokens: TokenDesk;
  readonly sources: Set<ConnectedSource>;
  /** Null while no engine runs. */
  readonly call: EngineCall | null;
  /** Said of every source: the engine had to move into the page. Null while all is well. */
  readonly moved: Problem | null;
  /** No engine runs, and none will. */
  readonly failure: Problem | null;
  /** Numbers of sources and watches are of one row, so that a number names one thing. */
  nextId(): number;
}
