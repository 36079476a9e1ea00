import { readFeed, type FeedEnds, type Figure } from '@sluice/sources';
import type { Problem } from '@sluice/model';
import type { FeedUpdate } from './protocol.js';

/** What a feed shows to those who name the same ends. */
export type FeedShown = Pick<FeedUpdate, 'state' | 'reason' | 'figure' | 'dataAt' | 'problems'>;

interface Good {
  readonly state: 'ready' | 'empty';
  readonly figure: Figure | null;
  readonly dataAt: number | null;
  readonly problems: readonly Problem[];
}

interface Failure {
  readonly reason: NonNullable<FeedUpdate['reason']>;
  readonly problems: readonly Problem[];
}

/** One way to read a feed: its type, and the ends that complete a gauge. The last good figure stays while later answers fail. */
export class FeedView {
  readonly #type: string | null;
  readonly #ends: FeedEnds;
  #good: Good | null = null;
  #failure: Failure | null = null;

  constructor(type: string | null, ends: FeedEnds) {
    this.#type = type;
    this.#ends = ends;
  }

  /** Whether the last answer was of no use. */
  get failing(): boolean {
    return this.#failure !== null;
  }

  /** False where the text holds no figure. */
  read(text: string, dataAt: number | null): boolean {
    const { figure, empty, problems } = readFeed(text, this.#type, this.#ends);
    if (figure === null && !empty) {
      this.fail('bad-data', problems);
      return false;
    }
    this.#good = { state: empty ? 'empty' : 'ready', figure, dataAt, problems };
    this.#failure = null;
    return true;
  }

  fail(reason: Failure['reason'], problems: readonly Problem[]): void {
    this.#failure = { reason, problems };
  }

  /** `before`: the state while nothing has been answered. */
  shown(before: 'idle' | 'loading'): FeedShown {
    const good = this.#good;
    const state = good?.figure ? good.state : this.#failure === null ? (good?.state ?? before) : 'error';
    return { figure: good?.figure ?? null, dataAt: good?.dataAt ?? null, problems: good?.problems ?? [], ...this.#failure, state };
  }
}
