import { createPoll, readText, type Clock, type FeedEnds, type Poll } from '@sluice/sources';
import type { Problem } from '@sluice/model';
import { FeedView } from './feed-view.js';
import type { FeedSetup, FeedUpdate } from './protocol.js';

/** A figure is small; a longer answer is something else. */
const LARGEST_BYTES = 10_000_000;

/** What a feed is watched with. */
export interface FeedHost {
  readonly clock: Clock;
  readonly fetch: typeof fetch | undefined;
  getToken(): Promise<string | null>;
  tell(update: FeedUpdate): void;
}

type Polled = Pick<FeedUpdate, 'refreshing' | 'checkedAt' | 'nextAt'>;
interface Held {
  readonly text: string;
  readonly dataAt: number | null;
}

/** The setup of what is shared: the ends that each names go with `join`. */
export type SharedSetup = Omit<FeedSetup, 'min' | 'max'>;

/**
 * One feed: polled once however many show it, each with the ends its page names. A figure stays while a later answer fails. Nothing is asked before the first has joined.
 */
export class FeedWatch {
  readonly #setup: SharedSetup;
  readonly #host: FeedHost;
  /** By their ends: who names the same is shown the same. */
  readonly #views = new Map<string, { readonly view: FeedView; readonly ids: Set<number> }>();
  #poll: Poll | null = null;
  #polled: Polled = { refreshing: false, checkedAt: null, nextAt: null };
  /** The last answer that gave somebody a figure. */
  #held: Held | null = null;
  /** The last answer, or why there was none, if it was of no use to anybody. */
  #failed: ((view: FeedView) => void) | null = null;

  constructor(setup: SharedSetup, host: FeedHost) {
    this.#setup = setup;
    this.#host = host;
  }

  /** Who shows it. */
  get ids(): readonly number[] {
    return [...this.#views.values()].flatMap(({ ids }) => [...ids]);
  }

  /** Shows the feed to one more, who is told at once what is known. */
  join(id: number, ends: FeedEnds): void {
    const key = JSON.stringify([ends.min, ends.max]);
    const known = this.#views.get(key);
    if (known !== undefined) known.ids.add(id);
    const { view } = known ?? this.#open(key, id, ends);
    if (this.#poll === null && this.#setup.url !== undefined) this.#start(this.#setup.url);
    else this.#tell(view, [id]);
  }

  leave(id: number): void {
    for (const [key, { ids }] of this.#views) if (ids.delete(id) && ids.size === 0) this.#views.delete(key);
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
    this.#say({});
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
          if ('text' in read) return { failed: !this.#take({ text: read.text, dataAt: lastModified }) };
          this.#fail('too-large', [read.problem]);
          return { failed: true };
        },
        unchanged: (at) => this.#unchanged(at),
        failed: ({ reason, problem }) => this.#fail(reason, [problem]),
        state: ({ refreshing, nextAt, checkedAt }) => this.#say({ refreshing, nextAt, checkedAt: checkedAt ?? this.#polled.checkedAt }),
      },
    );
  }

  #open(key: string, id: number, ends: FeedEnds): { readonly view: FeedView; readonly ids: Set<number> } {
    const opened = { view: new FeedView(this.#setup.type ?? null, ends), ids: new Set([id]) };
    this.#views.set(key, opened);
    const { url, payload } = this.#setup;
    if (url === undefined && payload !== undefined) this.#polled = { ...this.#polled, checkedAt: this.#host.clock.now() };
    const held = url === undefined && payload !== undefined ? { text: payload, dataAt: null } : this.#held;
    if (held !== null) opened.view.read(held.text, held.dataAt);
    this.#failed?.(opened.view);
    return opened;
  }

  /** False where the text holds no figure for anybody. */
  #take(held: Held): boolean {
    const read = (view: FeedView) => view.read(held.text, held.dataAt);
    const good = [...this.#views.values()].filter(({ view }) => read(view)).length > 0;
    if (good) this.#held = held;
    this.#failed = good ? null : read;
    this.#say(good ? { checkedAt: this.#host.clock.now() } : {});
    return good;
  }

  #unchanged(at: number): void {
    this.#failed = null;
    const held = this.#held;
    for (const { view } of this.#views.values()) if (held !== null && view.failing) view.read(held.text, held.dataAt);
    this.#say({ checkedAt: at });
  }

  #fail(reason: NonNullable<FeedUpdate['reason']>, problems: readonly Problem[]): void {
    this.#failed = (view) => view.fail(reason, problems);
    for (const { view } of this.#views.values()) this.#failed(view);
    this.#say({});
  }

  #say(change: Partial<Polled>): void {
    this.#polled = { ...this.#polled, ...change };
    for (const { view, ids } of this.#views.values()) this.#tell(view, ids);
  }

  #tell(view: FeedView, ids: Iterable<number>): void {
    const shown = view.shown(this.#setup.url === undefined ? 'idle' : 'loading');
    const { refreshing, checkedAt, nextAt } = this.#polled;
    for (const id of ids) this.#host.tell({ id, epoch: 0, refreshing: refreshing && shown.figure !== null, checkedAt, nextAt, ...shown });
  }
}
