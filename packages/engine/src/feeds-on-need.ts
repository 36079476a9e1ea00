import type { Feeds, FeedsHost } from './feeds.js';
import type { FeedSetup } from './protocol.js';

/** How long after a failure the part is asked for again, in ms. */
export const TRY_AGAIN_MS = 30_000;

const loadFeeds = () => import('./feeds.js');

/** Feeds, as a part of the worker that comes with the first of them. What is watched meanwhile is watched in the same order once it is there. */
export class FeedsOnNeed {
  readonly #host: FeedsHost;
  readonly #loadPart: typeof loadFeeds;
  #feeds: Feeds | null = null;
  /** What waits for the part. */
  readonly #wanted = new Map<number, FeedSetup>();
  #attention: { readonly hidden?: boolean; readonly online?: boolean } = {};
  #loading = false;
  #cancelRetry: (() => void) | null = null;
  #disposed = false;

  constructor(host: FeedsHost, loadPart = loadFeeds) {
    this.#host = host;
    this.#loadPart = loadPart;
  }

  /** Where the part cannot be loaded, the feed is in error, and the part is asked for again: by the next watch or refresh, when the network is back, and after a while. */
  watch(id: number, setup: FeedSetup): void {
    if (this.#feeds !== null) return this.#feeds.watch(id, setup);
    this.#wanted.delete(id);
    this.#wanted.set(id, setup);
    void this.#load();
  }

  refresh(id: number): void {
    if (this.#feeds !== null) this.#feeds.refresh(id);
    else if (this.#wanted.has(id)) void this.#load();
  }

  unwatch(id: number): void {
    this.#wanted.delete(id);
    this.#feeds?.unwatch(id);
  }

  attend(attention: { readonly hidden?: boolean; readonly online?: boolean }): void {
    this.#attention = { ...this.#attention, ...attention };
    if (this.#feeds !== null) this.#feeds.attend(attention);
    else if (attention.online === true && this.#wanted.size > 0) void this.#load();
  }

  dispose(): void {
    this.#disposed = true;
    this.#cancelRetry?.();
    this.#feeds?.dispose();
  }

  async #load(): Promise<void> {
    if (this.#loading || this.#disposed) return;
    this.#loading = true;
    this.#cancelRetry?.();
    this.#cancelRetry = null;
    try {
      const { Feeds } = await this.#loadPart();
      if (!this.#disposed) this.#open(new Feeds(this.#host));
    } catch (error) {
      if (!this.#disposed) this.#fail(error instanceof Error ? error.message : String(error));
    }
    this.#loading = false;
  }

  #open(feeds: Feeds): void {
    this.#feeds = feeds;
    for (const [id, setup] of this.#wanted) feeds.watch(id, setup);
    this.#wanted.clear();
    feeds.attend(this.#attention);
  }

  #fail(detail: string): void {
    const { clock, outbox } = this.#host;
    const message = `The part that reads feeds could not be loaded: ${detail}`;
    const nothing = { refreshing: false, dataAt: null, checkedAt: null, figure: null } as const;
    const problems = [{ code: 'no-feeds', severity: 'error', message, values: { detail } }] as const;
    const nextAt = clock.now() + TRY_AGAIN_MS;
    for (const id of this.#wanted.keys()) outbox.feed({ id, epoch: 0, state: 'error', reason: 'worker', ...nothing, nextAt, problems });
    if (this.#wanted.size > 0) this.#cancelRetry = clock.after(TRY_AGAIN_MS, () => void this.#load());
  }
}
