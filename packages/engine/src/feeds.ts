import type { Clock } from '@sluice/sources';
import { FeedWatch, type SharedSetup } from './feed-watch.js';
import type { Outbox } from './outbox.js';
import type { FeedSetup } from './protocol.js';

/** What feeds need of their engine. */
export interface FeedsHost {
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly fetch: typeof fetch | undefined;
  /** `source` is the number of the watch that asks. */
  getToken(source: number): Promise<string | null>;
}

interface Shared {
  readonly key: string;
  readonly watch: FeedWatch;
}

/** All feeds that are watched; feeds of one address and manner share a poll, whatever ends they name. */
export class Feeds {
  readonly #host: FeedsHost;
  readonly #byKey = new Map<string, Shared>();
  readonly #byId = new Map<number, Shared>();
  #attention: { readonly hidden?: boolean; readonly online?: boolean } = {};

  constructor(host: FeedsHost) {
    this.#host = host;
  }

  watch(id: number, { min, max, ...setup }: FeedSetup): void {
    this.unwatch(id);
    // What one widget calls stale is its own matter.
    const key = JSON.stringify({ ...setup, staleAfterMs: null });
    const shared = this.#byKey.get(key) ?? this.#open(key, setup);
    this.#byId.set(id, shared);
    const first = shared.watch.ids.length === 0;
    shared.watch.join(id, { ...(min !== undefined && { min }), ...(max !== undefined && { max }) });
    if (first) shared.watch.attend(this.#attention);
  }

  refresh(id: number): void {
    this.#byId.get(id)?.watch.refresh();
  }

  unwatch(id: number): void {
    const shared = this.#byId.get(id);
    if (shared === undefined) return;
    this.#byId.delete(id);
    shared.watch.leave(id);
    if (shared.watch.ids.length > 0) return;
    shared.watch.stop();
    this.#byKey.delete(shared.key);
  }

  attend(attention: { readonly hidden?: boolean; readonly online?: boolean }): void {
    this.#attention = { ...this.#attention, ...attention };
    for (const { watch } of this.#byKey.values()) watch.attend(attention);
  }

  dispose(): void {
    for (const { watch } of this.#byKey.values()) watch.stop();
    this.#byKey.clear();
    this.#byId.clear();
  }

  #open(key: string, setup: SharedSetup): Shared {
    const { clock, outbox, fetch } = this.#host;
    const watch: FeedWatch = new FeedWatch(setup, {
      clock,
      fetch,
      // Any of those who share it may be asked.
      getToken: () => this.#host.getToken(watch.ids[0] ?? 0),
      tell: (update) => outbox.feed(update),
    });
    const shared = { key, watch };
    this.#byKey.set(key, shared);
    return shared;
  }
}
