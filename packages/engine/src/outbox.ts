import type { FeedUpdate, FromEngine, MetricUpdate, RowsUpdate, SourceState } from './protocol.js';

/** Where everything the engine says leaves it. */
export interface Speaker {
  postMessage(message: FromEngine): void;
}

/** Collects what belongs to one change, and says it in one message. */
export class Outbox {
  #speaker: Speaker | null = null;
  #results: MetricUpdate[] = [];
  #rows: RowsUpdate[] = [];
  #feeds: FeedUpdate[] = [];
  #sources = new Map<number, SourceState>();
  #flushing = false;

  open(speaker: Speaker): void {
    this.#speaker = speaker;
  }

  results(updates: readonly MetricUpdate[]): void {
    this.#results.push(...updates);
    this.#soon();
  }

  rows(updates: readonly RowsUpdate[]): void {
    this.#rows.push(...updates);
    this.#soon();
  }

  feed(update: FeedUpdate): void {
    this.#feeds.push(update);
    this.#soon();
  }

  /** Of one source only the last state of a batch is told. */
  source(state: SourceState): void {
    this.#sources.set(state.source, state);
    this.#soon();
  }

  /** A message of its own, at once. */
  say(message: FromEngine): void {
    this.#speaker?.postMessage(message);
  }

  // In a microtask: what one turn finds out is one batch.
  #soon(): void {
    if (this.#flushing) return;
    this.#flushing = true;
    queueMicrotask(() => this.#flush());
  }

  #flush(): void {
    this.#flushing = false;
    const batch = { results: this.#results, rows: this.#rows, feeds: this.#feeds, sources: [...this.#sources.values()] };
    this.#results = [];
    this.#rows = [];
    this.#feeds = [];
    this.#sources = new Map();
    this.#speaker?.postMessage(batch);
  }
}
