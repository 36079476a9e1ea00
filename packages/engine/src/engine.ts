import type { Filter } from '@sluice/model';
import type { Clock } from '@sluice/sources';
import { FeedsOnNeed } from './feeds-on-need.js';
import { Outbox, type Speaker } from './outbox.js';
import type { Capabilities, Change, EngineApi, FeedSetup, MetricQuery, MetricUpdate, Payload, RowWindow, SourceSetup, SourceState } from './protocol.js';
import { nextTurn, Slicer } from './slices.js';
import { SourceRuntime } from './source-runtime.js';
import { Tokens } from './tokens.js';

/** How an engine runs. */
export interface EngineOptions {
  readonly clock: Clock;
  /** In place of the thread's own. */
  readonly fetch?: typeof fetch;
  /** Work between two breaks, in ms: 25, in a page 8. */
  readonly sliceMs?: number;
  /** A break: lets messages and timers through. */
  readonly yieldToHost?: () => Promise<void>;
}

/** Keeps sources and answers queries. It knows nothing of workers: whoever opens it says where it speaks to. */
export class Engine implements EngineApi {
  readonly #clock: Clock;
  readonly #fetch: typeof fetch | undefined;
  readonly #yieldToHost: () => Promise<void>;
  readonly #outbox = new Outbox();
  readonly #slicer: Slicer;
  readonly #tokens = new Tokens((message) => this.#outbox.say(message));
  readonly #feeds: FeedsOnNeed;
  readonly #sources = new Map<number, SourceRuntime>();
  /** The source of each watch. */
  readonly #watched = new Map<number, SourceRuntime>();

  constructor(options: EngineOptions) {
    const { clock, sliceMs = 25, yieldToHost = nextTurn } = options;
    this.#clock = clock;
    this.#fetch = options.fetch;
    this.#yieldToHost = yieldToHost;
    this.#slicer = new Slicer({ clock, sliceMs, yieldToHost, beat: () => this.#outbox.say({ heartbeat: clock.now() }) });
    this.#feeds = new FeedsOnNeed({ clock, fetch: options.fetch, outbox: this.#outbox, getToken: (source) => this.#tokens.ask(source) });
  }

  open(port: Speaker): void {
    this.#outbox.open(port);
  }

  /** A source that is connected already is connected anew; its watches stay. */
  connect(source: number, setup: SourceSetup): void {
    const before = this.#sources.get(source);
    const runtime = new SourceRuntime(source, setup, {
      clock: this.#clock,
      slicer: this.#slicer,
      outbox: this.#outbox,
      fetch: this.#fetch,
      yieldToHost: this.#yieldToHost,
      getToken: (id) => this.#tokens.ask(id),
      failed: (error) => reportMistake(error),
    });
    this.#sources.set(source, runtime);
    if (before === undefined) return;
    before.handOver(runtime);
    for (const [id, watched] of this.#watched) if (watched === before) this.#watched.set(id, runtime);
    before.dispose();
  }

  load(source: number, payload: Payload): void {
    void this.#source(source).load(payload);
  }

  /** As `load`; resolves once queries see what was loaded, or it failed. */
  loaded(source: number, payload: Payload): Promise<void> {
    return this.#source(source).load(payload);
  }

  /** How a source stands. */
  state(source: number): SourceState {
    return this.#source(source).state();
  }

  refresh(source: number): void {
    this.#source(source).refresh();
  }

  change(source: number, changes: readonly Change[]): void {
    this.#source(source).change(changes);
  }

  select(source: number, selection: Filter): void {
    this.#source(source).select(selection);
  }

  disconnect(source: number): void {
    const runtime = this.#sources.get(source);
    if (runtime === undefined) return;
    runtime.dispose();
    this.#sources.delete(source);
    for (const [id, watched] of this.#watched) if (watched === runtime) this.#watched.delete(id);
  }

  watch(id: number, source: number, query: MetricQuery): void {
    const runtime = this.#source(source);
    this.#watched.set(id, runtime);
    runtime.watch(id, query);
  }

  /** A window that is watched already moves. */
  watchRows(id: number, source: number, window: RowWindow): void {
    const runtime = this.#source(source);
    this.#watched.set(id, runtime);
    runtime.watchRows(id, window);
  }

  watchFeed(id: number, setup: FeedSetup): void {
    this.#feeds.watch(id, setup);
  }

  refreshFeed(id: number): void {
    this.#feeds.refresh(id);
  }

  unwatch(id: number): void {
    this.#watched.get(id)?.unwatch(id);
    this.#watched.delete(id);
    this.#feeds.unwatch(id);
  }

  ask(source: number, query: MetricQuery): Promise<MetricUpdate> {
    return this.#source(source).ask(query);
  }

  capabilities(source: number): Promise<Capabilities> {
    return this.#source(source).capabilities();
  }

  token(request: number, value: string | null): void {
    this.#tokens.answer(request, value);
  }

  attend(attention: { readonly hidden?: boolean; readonly online?: boolean }): void {
    for (const runtime of this.#sources.values()) runtime.attend(attention);
    this.#feeds.attend(attention);
  }

  async compileChart(spec: object): Promise<unknown> {
    const { compileChart } = await import('./chart-compiler.js');
    return compileChart(spec);
  }

  dispose(): void {
    for (const runtime of this.#sources.values()) runtime.dispose();
    this.#feeds.dispose();
    this.#tokens.dispose();
    this.#sources.clear();
    this.#watched.clear();
  }

  #source(id: number): SourceRuntime {
    const runtime = this.#sources.get(id);
    if (runtime === undefined) throw new Error(`There is no source number ${id}; connect it first.`);
    return runtime;
  }
}

// A mistake in a task must not stop the engine, and must not be lost: it is thrown where the host reports uncaught errors.
function reportMistake(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
