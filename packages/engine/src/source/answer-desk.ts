import type { Filter, Instant } from '@sluice/model';
import { ComputeJobs, computeQuestion } from '../compute-jobs.js';
import type { Outbox } from '../outbox.js';
import type { SourceView } from '../plan/source-view.js';
import type { MetricQuery, MetricUpdate, RowWindow, SourceState } from '../protocol.js';
import { RowWindows } from '../row-windows.js';
import type { Slicer } from '../slices.js';
import type { TaskQueue } from '../task-queue.js';
import { Watches, type AnswerContext } from '../watches.js';
import type { Clock } from '@sluice/sources';

/** Turns of the host that wishes are gathered for at most. */
const PATIENCE = 20;

/** What answers are drawn from, as it stands when it is asked. */
export interface DeskSource {
  /** Null before the first load is shown. */
  view(): SourceView | null;
  version(): number;
  /** The instant, at the start of its minute. */
  now(): Instant;
  past(asOf: Instant, view: SourceView): Generator<unknown, SourceView>;
  state(): SourceState;
  isMoving(dealId: string): boolean;
  readonly dealUrl: string | null;
}

/** What a desk works with. */
export interface DeskHost {
  readonly clock: Clock;
  readonly slicer: Slicer;
  readonly outbox: Outbox;
  readonly queue: TaskQueue;
  readonly yieldToHost: () => Promise<void>;
}

/** Answers whoever watches a source: all that belongs to one change in one batch, computed metrics after it. */
export class AnswerDesk {
  readonly #source: DeskSource;
  readonly #host: DeskHost;
  readonly #watches = new Watches();
  readonly #windows = new RowWindows();
  readonly #jobs: ComputeJobs;
  #selection: Filter = [];
  #wanted: Set<number> | 'all' | null = null;
  #wishes = 0;
  #stopped = false;

  constructor(source: DeskSource, host: DeskHost) {
    this.#source = source;
    this.#host = host;
    this.#jobs = new ComputeJobs(host.clock, host.slicer, (updates) => host.outbox.results(updates));
  }

  watch(id: number, query: MetricQuery): void {
    this.#watches.queries.set(id, query);
    this.#want(new Set([id]));
  }

  watchRows(id: number, window: RowWindow): void {
    this.#watches.windows.set(id, window);
    this.#want(new Set([id]));
  }

  unwatch(id: number): void {
    this.#watches.forget(id);
    this.#jobs.forget(id);
  }

  select(selection: Filter): void {
    this.#selection = selection;
    this.#want('all');
  }

  /** A minute has passed: what covers a running period is measured again. */
  tick(): void {
    if (this.#watches.running.size > 0 && this.#source.view()?.asOf === null) this.#want(new Set(this.#watches.running));
  }

  /** Gives its watches, and the selection they follow, to the desk that takes its place. */
  handOver(to: AnswerDesk): void {
    to.select(this.#selection);
    for (const [id, query] of this.#watches.queries) to.watch(id, query);
    for (const [id, window] of this.#watches.windows) to.watchRows(id, window);
  }

  /** Columns are about to change: what is being computed from them would mix two versions. */
  dropComputations(): void {
    this.#jobs.stopAll();
  }

  /** Answers everybody, and tells the state of the source in the same batch. Runs within a task of the queue. */
  answerAll(): Promise<void> {
    return this.#answer('all', true);
  }

  /** One answer, apart from what is watched. Null before anything is shown. */
  *ask(query: MetricQuery): Generator<unknown, MetricUpdate | null> {
    const view = this.#source.view();
    if (view === null) return null;
    const watches = new Watches();
    watches.queries.set(0, query);
    const context = this.#context(view);
    const [answered] = yield* watches.answer(new Set([0]), context);
    if (answered === undefined) return null;
    return answered.computed ? yield* computeQuestion(answered.question, answered.update, context, () => undefined) : answered.update;
  }

  stop(): void {
    this.#stopped = true;
    this.#jobs.stopAll();
  }

  /** Those wanted within one turn of the host, or in the turns right after it, are answered in one batch, and fill what they share in one pass. */
  #want(ids: Set<number> | 'all'): void {
    this.#wishes++;
    if (this.#wanted !== null) {
      this.#wanted = ids === 'all' || this.#wanted === 'all' ? 'all' : new Set([...this.#wanted, ...ids]);
      return;
    }
    this.#wanted = ids;
    void this.#afterWishes().then(() =>
      this.#host.queue.add(async () => {
        const wanted = this.#wanted;
        this.#wanted = null;
        if (wanted !== null) await this.#answer(wanted, false);
      }),
    );
  }

  // A widget that comes makes a dozen wishes, each a message: work that began at the first would hold up the others.
  async #afterWishes(): Promise<void> {
    for (let turns = 0, heard = -1; heard !== this.#wishes && turns < PATIENCE; turns++) {
      heard = this.#wishes;
      await this.#host.yieldToHost();
    }
  }

  async #answer(ids: ReadonlySet<number> | 'all', withState: boolean): Promise<void> {
    const view = this.#source.view();
    if (view === null || this.#stopped) return;
    // Whoever waits for an answer is among all.
    if (ids === 'all') this.#wanted = null;
    const context = this.#context(view);
    const answered = await this.#host.slicer.run(this.#watches.answer(ids, context), () => this.#stopped);
    if (answered === undefined) return;
    const { outbox } = this.#host;
    if (withState) outbox.source(this.#source.state());
    outbox.results(answered.filter(({ computed }) => !computed).map(({ update }) => update));
    const { dealUrl } = this.#source;
    const rows = { view, dealUrl, isMoving: (deal: string) => this.#source.isMoving(deal), selection: this.#selection, version: context.version };
    const windows = [...this.#watches.windows].filter(([id]) => ids === 'all' || ids.has(id));
    outbox.rows(windows.map(([id, window]) => this.#windows.answer(window, { ...rows, id })));
    for (const { id, question, update, computed } of answered) if (computed) this.#jobs.start(id, question, update, context);
  }

  #context(view: SourceView): AnswerContext {
    const { version, now, past } = this.#source;
    return { version: version(), now: now(), live: view, selection: this.#selection, past: (asOf) => past(asOf, view) };
  }
}
