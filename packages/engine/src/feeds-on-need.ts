import type { Feeds, FeedsHost } from './feeds.js';
import type { FeedSetup } from './protocol.js';

/** Feeds, as a part of the worker that comes with the first of them. What is asked meanwhile is done in the same order once it is there. */
export class FeedsOnNeed {
  readonly #host: FeedsHost;
  #feeds: Feeds | null = null;
  /** What waits for the part; null while nothing has asked for it. */
  #waiting: ((feeds: Feeds) => void)[] | null = null;
  readonly #waitingIds = new Set<number>();
  #disposed = false;

  constructor(host: FeedsHost) {
    this.#host = host;
  }

  /** Where the part cannot be loaded, the feed is in error; the next watch tries again. */
  watch(id: number, setup: FeedSetup): void {
    if (this.#feeds === null) {
      this.#waitingIds.add(id);
      if (this.#waiting === null) void this.#load();
    }
    this.#then((feeds) => feeds.watch(id, setup));
  }

  refresh(id: number): void {
    this.#then((feeds) => feeds.refresh(id));
  }

  unwatch(id: number): void {
    this.#waitingIds.delete(id);
    this.#then((feeds) => feeds.unwatch(id));
  }

  attend(attention: { readonly hidden?: boolean; readonly online?: boolean }): void {
    this.#then((feeds) => feeds.attend(attention));
  }

  dispose(): void {
    this.#disposed = true;
    this.#waiting = null;
    this.#feeds?.dispose();
  }

  #then(run: (feeds: Feeds) => void): void {
    if (this.#feeds !== null) run(this.#feeds);
    else this.#waiting?.push(run);
  }

  async #load(): Promise<void> {
    this.#waiting = [];
    try {
      const { Feeds } = await import('./feeds.js');
      if (this.#disposed) return;
      const feeds = (this.#feeds = new Feeds(this.#host));
      for (const run of this.#waiting) run(feeds);
    } catch (error) {
      this.#fail(error instanceof Error ? error.message : String(error));
    }
    this.#waiting = null;
    this.#waitingIds.clear();
  }

  #fail(detail: string): void {
    const message = `The part that reads feeds could not be loaded: ${detail}`;
    const nothing = { refreshing: false, dataAt: null, checkedAt: null, nextAt: null, figure: null } as const;
    const problems = [{ code: 'no-feeds', severity: 'error', message }] as const;
    for (const id of this.#waitingIds) this.#host.outbox.feed({ id, epoch: 0, state: 'error', reason: 'worker', ...nothing, problems });
  }
}
