import { completeCalendar, createZone, type Calendar, type Filter, type Instant, type Problem, type Zone } from '@sluice/model';
import type { Clock } from '@sluice/sources';
import { capabilitiesOf } from './capabilities.js';
import { ComputeJobs, computeQuestion } from './compute-jobs.js';
import { DealStore, type StoreSetup } from './deal-store.js';
import type { Outbox } from './outbox.js';
import { SourceView } from './plan/source-view.js';
import type { Capabilities, Change, MetricQuery, MetricUpdate, Payload, RowWindow, SourceSetup, SourceState } from './protocol.js';
import { RowWindows } from './row-windows.js';
import type { Slicer } from './slices.js';
import { LocalClock } from './source/local-clock.js';
import { MOVE_STANDS_MS, Moves } from './source/moves.js';
import { sourceState } from './source/source-state.js';
import { mergeIntakes } from './source/table-intake.js';
import { TableSlot } from './source/table-slot.js';
import { PastViews } from './source/views.js';
import { inputsAsOf } from './store/as-of.js';
import { TaskQueue } from './task-queue.js';
import { Watches, type AnswerContext } from './watches.js';

/** How long deals that are there wait for tables that are not, in ms, before they are shown without. */
const WAIT_FOR_TABLES_MS = 2000;
/** Progress is told at most this often, in ms. */
const TELL_MS = 100;

/** What a source needs of its engine. */
export interface RuntimeHost {
  readonly clock: Clock;
  readonly slicer: Slicer;
  readonly outbox: Outbox;
  readonly fetch: typeof fetch | undefined;
  readonly yieldToHost: () => Promise<void>;
  getToken(source: number): Promise<string | null>;
  failed(error: unknown): void;
}

/** One source: its tables, its deals as they stand, who watches them, and when they must be looked at again. */
export class SourceRuntime {
  readonly id: number;
  readonly #host: RuntimeHost;
  readonly #setup: SourceSetup;
  readonly #storeSetup: StoreSetup;
  readonly #calendar: Calendar;
  readonly #zone: Zone;
  readonly #time: LocalClock;
  readonly #slots: readonly TableSlot[];
  readonly #queue: TaskQueue;
  readonly #past: PastViews;
  readonly #moves = new Moves();
  readonly #watches = new Watches();
  readonly #windows = new RowWindows();
  readonly #jobs: ComputeJobs;
  readonly #timers = new Set<() => void>();
  #view: SourceView | null = null;
  #version = 0;
  #selection: Filter = [];
  #wanted: Set<number> | 'all' | null = null;
  #buildWanted = false;
  #waitedLongEnough = false;
  #waiting: (() => void)[] = [];
  #refusals: readonly Problem[] = [];
  #toldAt = -Infinity;
  #stopped = false;

  constructor(id: number, setup: SourceSetup, host: RuntimeHost) {
    this.id = id;
    this.#host = host;
    this.#setup = setup;
    this.#calendar = completeCalendar(setup.calendar ?? {});
    this.#zone = createZone(this.#calendar.timeZone);
    this.#storeSetup = { specs: setup.stages ?? [], currency: setup.currency ?? null, calendar: this.#calendar };
    this.#past = new PastViews(this.#storeSetup, setup.pipeline ?? null);
    this.#queue = new TaskQueue((error) => host.failed(error));
    this.#jobs = new ComputeJobs(host.clock, host.slicer, (updates) => host.outbox.results(updates));
    this.#time = new LocalClock(host.clock, this.#zone, { day: () => this.#newDay(), minute: () => this.#newMinute() });
    const getToken = setup.hasToken === true ? () => host.getToken(id) : undefined;
    const { clock, slicer, fetch } = host;
    const loaded = (): void => this.#loaded();
    const changed = (urgent: boolean): void => this.#changed(urgent);
    this.#slots = setup.tables.map((table) => new TableSlot(table, { setup, zone: this.#zone, clock, slicer, fetch, getToken, loaded, changed }));
    for (const slot of this.#slots) slot.start();
    this.#tellState();
  }

  /** Resolves once queries see what was loaded, or it failed. */
  async load(payload: Payload): Promise<void> {
    const slot = this.#slots[payload.table];
    if (slot === undefined) throw new Error(`There is no table number ${payload.table}; the source was connected with ${this.#slots.length}.`);
    const loading = slot.load(payload);
    this.#tellState();
    await loading;
    await this.#queue.add(() => undefined);
  }

  refresh(): void {
    for (const slot of this.#slots) slot.refresh();
  }

  attend(attention: { readonly hidden?: boolean; readonly online?: boolean }): void {
    this.#time.check();
    for (const slot of this.#slots) slot.attend(attention);
  }

  select(selection: Filter): void {
    this.#selection = selection;
    this.#wantAnswers('all');
  }

  change(changes: readonly Change[]): void {
    void this.#queue.add(() => this.#change(changes));
  }

  watch(id: number, query: MetricQuery): void {
    this.#watches.queries.set(id, query);
    this.#wantAnswers(new Set([id]));
  }

  watchRows(id: number, window: RowWindow): void {
    this.#watches.windows.set(id, window);
    this.#wantAnswers(new Set([id]));
  }

  unwatch(id: number): void {
    this.#watches.forget(id);
    this.#jobs.forget(id);
  }

  /** Gives its watches, and the selection they follow, to the source that takes its place. */
  handOver(to: SourceRuntime): void {
    to.select(this.#selection);
    for (const [id, query] of this.#watches.queries) to.watch(id, query);
    for (const [id, window] of this.#watches.windows) to.watchRows(id, window);
  }

  /** Answers once the source has been loaded, or has failed to. */
  async ask(query: MetricQuery): Promise<MetricUpdate> {
    await this.#shown();
    let update: MetricUpdate | undefined;
    let mistake: unknown;
    await this.#queue.add(async () => {
      try {
        update = await this.#host.slicer.run(this.#askNow(query));
      } catch (error) {
        mistake = error;
      }
    });
    if (update === undefined) throw mistake ?? new Error('The source was disconnected before it could answer.');
    return update;
  }

  async capabilities(): Promise<Capabilities> {
    await this.#shown();
    return capabilitiesOf(this.#view);
  }

  state(): SourceState {
    return sourceState({
      source: this.id,
      version: this.#version,
      setup: this.#setup,
      calendar: this.#calendar,
      today: this.#time.today,
      slots: this.#slots,
      view: this.#view,
      building: this.#buildWanted,
      problems: this.#refusals,
    });
  }

  dispose(): void {
    this.#stopped = true;
    this.#time.stop();
    this.#jobs.stopAll();
    for (const cancel of this.#timers) cancel();
    for (const slot of this.#slots) slot.stop();
    this.#release();
  }

  /* ---------- loads ---------- */

  #loaded(): void {
    this.#buildWanted = true;
    if (this.#view !== null || this.#waitedLongEnough || this.#slots.every((slot) => slot.settled)) this.#build();
    else
      this.#after(WAIT_FOR_TABLES_MS, () => {
        this.#waitedLongEnough = true;
        if (this.#buildWanted) this.#build();
      });
  }

  /** Loads that end while one is built are built together. */
  #build(): void {
    this.#buildWanted = true;
    void this.#queue.add(async () => {
      if (!this.#buildWanted || this.#stopped) return;
      await this.#buildNow();
    });
  }

  async #buildNow(): Promise<void> {
    this.#jobs.stopAll();
    const loaded = this.#slots.filter((slot) => slot.intake !== null);
    const startedAt = Math.min(...loaded.filter((slot) => slot.setup.kind === 'deals').map((slot) => slot.startedAt));
    const merged = mergeIntakes(
      loaded.flatMap(({ intake }) => intake ?? []),
      this.#zone,
    );
    this.#buildWanted = false;
    const { asOf = null } = this.#setup;
    const inputs = asOf === null ? merged : inputsAsOf(merged, asOf, this.#zone);
    const today = asOf === null ? this.#time.today : this.#zone.dayOf(asOf);
    this.#moves.answeredBy(startedAt);
    const building = DealStore.build(inputs, this.#storeSetup, today, this.#moves.laidOver(inputs.deals.raw));
    const store = await this.#host.slicer.run(building, () => this.#stopped);
    if (store === undefined) return;
    this.#view = new SourceView(store, this.#calendar, today, { asOf, pipeline: this.#setup.pipeline ?? null });
    this.#moves.layAll(store, this.#view.kernels);
    this.#nextVersion();
    await this.#answer('all', true);
    this.#release();
  }

  #nextVersion(): void {
    this.#version++;
    this.#past.clear();
  }

  /* ---------- changes ---------- */

  async #change(changes: readonly Change[]): Promise<void> {
    const view = this.#view;
    if (view === null) return;
    this.#jobs.stopAll();
    const { store, kernels } = view;
    const now = this.#host.clock.now();
    for (const change of changes) {
      if ('move' in change) {
        const problem = this.#moves.add(change, now, store, kernels);
        if (problem !== null) this.#refusals = [...this.#refusals.slice(-9), problem];
      } else {
        this.#moves.settle(change.settle, change.accepted, now, store, kernels);
        if (change.accepted) this.refresh();
      }
      this.#limit('move' in change ? change.move : change.settle);
    }
    this.#nextVersion();
    await this.#answer('all', true);
  }

  // Where deals are only ever handed in, no load can tell how it is: the move stands.
  #limit(move: number): void {
    if (!this.#slots.some((slot) => slot.setup.kind === 'deals' && slot.setup.url !== undefined)) return;
    this.#after(MOVE_STANDS_MS, () => {
      void this.#queue.add(async () => {
        if (this.#view === null || !this.#moves.has(move, this.#host.clock.now() - MOVE_STANDS_MS)) return;
        this.#moves.drop(move, this.#view.store, this.#view.kernels);
        this.#nextVersion();
        await this.#answer('all', true);
      });
    });
  }

  /* ---------- answers ---------- */

  /** Asks for answers to these watches. Those wanted within one turn of the host are given in one batch. */
  #wantAnswers(ids: Set<number> | 'all'): void {
    if (this.#wanted !== null) {
      this.#wanted = ids === 'all' || this.#wanted === 'all' ? 'all' : new Set([...this.#wanted, ...ids]);
      return;
    }
    this.#wanted = ids;
    void this.#host.yieldToHost().then(() =>
      this.#queue.add(async () => {
        const wanted = this.#wanted;
        this.#wanted = null;
        if (wanted !== null) await this.#answer(wanted, false);
      }),
    );
  }

  async #answer(ids: ReadonlySet<number> | 'all', withState: boolean): Promise<void> {
    const view = this.#view;
    if (view === null || this.#stopped) return;
    const context = this.#context(view);
    const answered = await this.#host.slicer.run(this.#watches.answer(ids, context), () => this.#stopped);
    if (answered === undefined) return;
    const { outbox } = this.#host;
    if (withState) outbox.source(this.state());
    outbox.results(answered.filter(({ computed }) => !computed).map(({ update }) => update));
    const rows = { view, dealUrl: this.#setup.dealUrl ?? null, isMoving: (deal: string) => this.#moves.isMoving(deal), selection: this.#selection };
    const windows = [...this.#watches.windows].filter(([id]) => ids === 'all' || ids.has(id));
    outbox.rows(windows.map(([id, window]) => this.#windows.answer(window, { ...rows, id, version: this.#version })));
    for (const { id, question, update, computed } of answered) if (computed) this.#jobs.start(id, question, update, context.now);
  }

  #context(view: SourceView): AnswerContext {
    return { version: this.#version, now: this.#time.now(), live: view, selection: this.#selection, past: (asOf: Instant) => this.#past.at(asOf, view.store) };
  }

  *#askNow(query: MetricQuery): Generator<unknown, MetricUpdate> {
    const view = this.#view;
    if (view === null) return this.#unanswered();
    const watches = new Watches();
    watches.queries.set(0, query);
    const context = this.#context(view);
    const [answered] = yield* watches.answer(new Set([0]), context);
    if (answered === undefined) return this.#unanswered();
    return answered.computed ? yield* computeQuestion(answered.question, answered.update, context.now, () => undefined) : answered.update;
  }

  #unanswered(): MetricUpdate {
    const { today, problems, currency } = this.state();
    return { id: 0, epoch: 0, version: this.#version, asOf: this.#time.now(), today, period: null, currency, problems };
  }

  /* ---------- time ---------- */

  #newDay(): void {
    const view = this.#view;
    if (view === null || view.asOf !== null) return;
    if (view.dependsOnToday) this.#build();
    else
      void this.#queue.add(async () => {
        this.#view?.rollTo(this.#time.today);
        this.#nextVersion();
        await this.#answer('all', true);
      });
  }

  #newMinute(): void {
    if (this.#watches.running.size > 0 && this.#view?.asOf === null) this.#wantAnswers(new Set(this.#watches.running));
  }

  #after(ms: number, run: () => void): void {
    const cancel = this.#host.clock.after(ms, () => {
      this.#timers.delete(cancel);
      run();
    });
    this.#timers.add(cancel);
  }

  /* ---------- telling ---------- */

  #changed(urgent: boolean): void {
    const now = this.#host.clock.now();
    if (!urgent && now - this.#toldAt < TELL_MS) return;
    this.#tellState();
    if (this.state().state === 'error') this.#release();
  }

  #tellState(): void {
    this.#toldAt = this.#host.clock.now();
    if (!this.#stopped) this.#host.outbox.source(this.state());
  }

  /** Resolves once something is shown, or it is known that nothing will be. */
  #shown(): Promise<void> {
    if (this.#view !== null || this.#stopped || this.state().state === 'error') return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #release(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
