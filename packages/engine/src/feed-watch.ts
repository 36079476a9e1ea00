import type { Problem } from '@sluice/model';
import { createPoll, readFeed, readText, type Clock, type Poll } from '@sluice/sources';
import type { FeedSetup, FeedUpdate } from './protocol.js';

/** A figure is small; a longer answer is something else. */
const LARGEST_BYTES = 10_000_000;

/** What a feed is watched with. */
export interface FeedHost {
  readonly clock: Clock;
  readonly fetch: typeof fetch | undefined;
  getToken(): Promise<string | null>;
  tell(update: Omit<FeedUpdate, 'id'>): void;
}

/** One feed: polled once however many show it. A figure stays while a later answer fails. */
export class FeedWatch {
  readonly #setup: FeedSetup;
  readonly #host: FeedHost;
  #poll: Poll | null = null;
  #last: Omit<FeedUpdate, 'id'> = {
    epoch: 0,
    state: 'idle',
    refreshing: false,
    dataAt: null,
    checkedAt: null,
    nextAt: null,
    figure: null,
    problems: [],
  };

  constructor(setup: FeedSetup, host: FeedHost) {
    this.#setup = setup;
    this.#host = host;
    if (setup.url !== undefined) this.#start(setup.url);
    else if (setup.payload !== undefined) this.#read(setup.payload, null);
  }

  /** The state as last told. */
  get last(): Omit<FeedUpdate, 'id'> {
    return this.#last;
  }

  refresh(): void {
    this.#poll?.refresh();
  }

  attend(attention: { readonly hidden?: boolean; readonly online?: boolean }): void {
    this.#poll?.attend(attention);
  }

  stop(): void {
    this.#poll?.stop();
  }

  #start(url: string): void {
    const { refreshMs, refreshHidden, credentials, headers, origin, hasToken } = this.#setup;
    const { clock, fetch } = this.#host;
    this.#say({ state: 'loading' });
    this.#poll = createPoll(
      {
        url,
        clock,
        ...(refreshMs !== undefined && { refreshMs }),
        ...(refreshHidden !== undefined && { refreshHidden }),
        ...(credentials !== undefined && { credentials }),
        ...(headers !== undefined && { headers }),
        ...(origin !== undefined && { origin }),
        ...(fetch !== undefined && { fetch }),
        ...(hasToken === true && { getToken: () => this.#host.getToken() }),
      },
      {
        arrived: async ({ stream, lastModified, mime }) => {
          const read = await readText(stream, { maxBytes: LARGEST_BYTES, mime });
          if ('text' in read) return { failed: !this.#read(read.text, lastModified) };
          this.#fail('too-large', [read.problem]);
          return { failed: true };
        },
        unchanged: (at) => this.#say({ checkedAt: at }),
        failed: ({ reason, problem }) => this.#fail(reason, [problem]),
        state: ({ refreshing, nextAt, checkedAt }) =>
          this.#say({ refreshing: refreshing && this.#last.figure !== null, nextAt, checkedAt: checkedAt ?? this.#last.checkedAt }),
      },
    );
  }

  /** False where the text holds no figure. */
  #read(text: string, dataAt: number | null): boolean {
    const { figure, empty, problems } = readFeed(text, this.#setup.type ?? null);
    if (figure === null && !empty) {
      this.#fail('bad-data', problems);
      return false;
    }
    const { reason: _, ...rest } = this.#last;
    this.#last = rest;
    this.#say({ state: empty ? 'empty' : 'ready', figure, problems, dataAt, checkedAt: this.#host.clock.now() });
    return true;
  }

  #fail(reason: NonNullable<FeedUpdate['reason']>, problems: readonly Problem[]): void {
    this.#say({ reason, problems, state: this.#last.figure === null ? 'error' : this.#last.state });
  }

  #say(change: Partial<Omit<FeedUpdate, 'id'>>): void {
    this.#last = { ...this.#last, ...change };
    this.#host.tell(this.#last);
  }
}
