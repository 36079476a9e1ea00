import type { Clock } from '@sluice/sources';
import { FeedWatch } from './feed-watch.js';
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
  readonly ids: Set<number>;
  readonly watch: FeedWatch;
}

/** All feeds that are watched; feeds of one address and manner share a poll. */
export class Feeds {
  readonly #host: FeedsHost;
  readonly #byKey = new Map<string, Shared>();
  readonly #byId = new Map<number, Shared>();

  constructor(host: FeedsHost) {
    this.#host = host;
  }

  watch(id: number, setup: FeedSetup): void {
    this.unwatch(id);
    // What one widget calls stale is its own matter.
    const key = JSON.stringify({ ...setup, staleAfterMs: null });
    const known = this.#byKey.get(key);
    if (known !== undefined) {
      known.ids.add(id);
      this.#byId.set(id, known);
      this.#host.outbox.feed({ ...known.watch.last, id });
      return;
    }
    this.#open(key, id, setup);
  }

  refresh(id: number): void {
    this.#byId.get(id)?.watch.refresh();
  }

  unwatch(id: number): void {
    const shared = this.#byId.get(id);
    if (shared === undefined) return;
    this.#byId.delete(id);
    shared.ids.delete(id);
    if (shared.ids.size > 0) return;
    shared.watch.stop();
    this.#byKey.delete(shared.key);
  }

  attend(attention: { readonly hidden?: boolean; readonly online?: boolean }): void {
    for (const { watch } of this.#byKey.values()) watch.attend(attention);
  }

  dispose(): void {
    for (const { watch } of this.#byKey.values()) watch.stop();
    this.#byKey.clear();
    this.#byId.clear();
  }

  #open(key: string, id: number, setup: FeedSetup): void {
    const { clock, outbox, fetch } = this.#host;
    const ids = new Set([id]);
    const watch = new FeedWatch(setup, {
      clock,
      fetch,
      getToken: () => this.#host.getToken([...ids][0] ?? id),
      tell: (update) => {
        for (const each of ids) outbox.feed({ ...update, id: each });
      },
    });
    const shared = { key, ids, watch };
    this.#byKey.set(key, shared);
    this.#byId.set(id, shared);
  }
}
