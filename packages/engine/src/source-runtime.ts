import { completeCalendar, createZone, type Calendar, type Filter, type Problem, type Zone } from '@sluice/model';
import { capabilitiesOf } from './capabilities.js';
import { DealStore, type StoreSetup } from './deal-store.js';
import { MetricPart } from './metric-part.js';
import { SourceView } from './plan/source-view.js';
import type { Capabilities, Change, MetricQuery, MetricUpdate, Payload, RowWindow, SourceSetup, SourceState } from './protocol.js';
import { AnswerDesk } from './source/answer-desk.js';
import { LocalClock } from './source/local-clock.js';
import { MOVE_STANDS_MS, Moves } from './source/moves.js';
import type { RuntimeHost } from './source/runtime-host.js';
import { sourceState } from './source/source-state.js';
import { mergeIntakes } from './source/table-intake.js';
import { dealsAskedAt, TableSlot } from './source/table-slot.js';
import { PastViews } from './source/past-views.js';
import { Timers } from './source/timers.js';
import { inputsAsOf } from './store/as-of.js';
import { TaskQueue } from './task-queue.js';

/** How long deals that are there wait for tables that are not, in ms, before they are shown without. */
const WAIT_FOR_TABLES_MS = 2000;
/** Progress is told at most this often, in ms. */
const TELL_MS = 100;

/** One source: its tables, its deals as they stand, and when they must be looked at again. Everything that touches the deals is done one after another. */
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
  readonly #desk: AnswerDesk;
  readonly #moves = new Moves();
  readonly #metrics = new MetricPart();
  readonly #timers: Timers;
  #view: SourceView | null = null;
  #version = 0;
  #buildWanted = false;
  #waitedLongEnough = false;
  #waiting: (() => void)[] = [];
  #refusals: readonly Problem[] = [];
  #toldAt = -Infinity;
  #stopped = false;

  constructor(id: number, setup: SourceSetup, host: RuntimeHost) {
    this.id = id;
    this.#host = host;
    this.#timers = new Timers(host.clock);
    this.#setup = setup;
    this.#calendar = completeCalendar(setup.calendar ?? {});
    this.#zone = createZone(this.#calendar.timeZone);
    this.#storeSetup = { specs: setup.stages ?? [], currency: setup.currency ?? null, calendar: this.#calendar };
    this.#past = new PastViews(this.#storeSetup, setup.pipeline ?? null);
    this.#queue = new TaskQueue((error) => host.failed(error));
    this.#time = new LocalClock(host.clock, this.#zone, { day: () => this.#newDay(), minute: () => this.#desk.tick() });
    this.#desk = new AnswerDesk(
      {
        view: () => this.#view,
        version: () => this.#version,
        now: () => this.#time.now(),
        past: (asOf, view) => this.#past.at(asOf, view),
        state: () => this.state(),
        isMoving: (deal) => this.#moves.isMoving(deal),
        dealUrl: setup.dealUrl ?? null,
      },
      { ...host, queue: this.#queue },
    );
    this.#slots = this.#openSlots();
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
    this.#desk.select(selection);
  }

  change(changes: readonly Change[]): void {
    void this.#queue.add(() => this.#change(changes));
  }

  watch(id: number, query: MetricQuery): void {
    this.#desk.watch(id, query);
  }

  watchRows(id: number, window: RowWindow): void {
    this.#desk.watchRows(id, window);
  }

  unwatch(id: number): void {
    this.#desk.unwatch(id);
  }

  /** Gives its watches, and the selection they follow, to the source that takes its place. */
  handOver(to: SourceRuntime): void {
    this.#desk.handOver(to.#desk);
  }

  /** Answers once the source has been loaded, or has failed to. */
  async ask(query: MetricQuery): Promise<MetricUpdate> {
    await this.#shown();
    let asked: Promise<MetricUpdate | null | undefined> = Promise.resolve(null);
    await this.#queue.add(async () => {
      asked = this.#host.slicer.run(this.#desk.ask(query));
      // A mistake in the query is the asker's, not the queue's.
      await asked.catch(() => undefined);
    });
    const update = await asked;
    return update ?? this.#unanswered();
  }

  async capabilities(): Promise<Capabilities> {
    await this.#shown();
    return capabilitiesOf(await this.#metrics.load(), this.#view);
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
      broken: this.#metrics.problem,
      problems: this.#refusals,
    });
  }

  dispose(): void {
    this.#stopped = true;
    this.#time.stop();
    this.#desk.stop();
    this.#timers.stop();
    for (const slot of this.#slots) slot.stop();
    this.#release();
  }

  #openSlots(): readonly TableSlot[] {
    const { clock, slicer, fetch } = this.#host;
    const setup = this.#setup;
    const getToken = setup.hasToken === true ? () => this.#host.getToken(this.id) : undefined;
    const listener = { loaded: () => this.#loaded(), confirmed: this.#confirmed.bind(this), changed: (urgent: boolean) => this.#changed(urgent) };
    const slots = setup.tables.map((table) => new TableSlot(table, { setup, zone: this.#zone, clock, slicer, fetch, getToken, ...listener }));
    for (const slot of slots) slot.start();
    return slots;
  }

  #loaded(): void {
    this.#buildWanted = true;
    if (this.#view !== null || this.#waitedLongEnough || this.#slots.every((slot) => slot.settled)) this.#build();
    else
      this.#timers.after(WAIT_FOR_TABLES_MS, () => {
        this.#waitedLongEnough = true;
        if (this.#buildWanted) this.#build();
      });
  }

  /** Loads that end while one is built are built together. */
  #build(): void {
    this.#buildWanted = true;
    void this.#queue.add(async () => {
      if (this.#buildWanted && !this.#stopped) await this.#buildNow();
    });
  }

  async #buildNow(): Promise<void> {
    const loaded = this.#slots.filter((slot) => slot.intake !== null);
    const intakes = loaded.flatMap(({ intake }) => intake ?? []);
    this.#buildWanted = false;
    const { asOf = null } = this.#setup;
    const merged = mergeIntakes(intakes, this.#zone);
    const inputs = asOf === null ? merged : inputsAsOf(merged, asOf, this.#zone);
    const today = asOf === null ? this.#time.today : this.#zone.dayOf(asOf);
    this.#moves.answeredBy(dealsAskedAt(this.#slots), null);
    const building = DealStore.build(inputs, this.#storeSetup, today, this.#moves.laidOver(inputs.deals.raw));
    const [store, metrics] = [await this.#host.slicer.run(building, () => this.#stopped), await this.#metrics.tryLoad()];
    if (metrics === null) return this.#tellState();
    if (store === undefined) return;
    this.#desk.dropComputations();
    this.#view = new SourceView(store, this.#calendar, today, { asOf, pipeline: this.#setup.pipeline ?? null, metrics });
    this.#moves.layAll(store, this.#view.kernels);
    await this.#tellVersion();
    this.#release();
  }

  /** Moves are measured against deals that are still the same, too. In its turn: a build under way must not take it for a load. */
  #confirmed(slot: TableSlot, startedAt: number): void {
    void this.#queue.add(async () => {
      slot.startedAt = Math.max(slot.startedAt, startedAt);
      if (this.#view === null || !this.#moves.answeredBy(dealsAskedAt(this.#slots), this.#view)) return;
      this.#desk.dropComputations();
      await this.#tellVersion();
    });
  }

  async #change(changes: readonly Change[]): Promise<void> {
    const view = this.#view;
    if (view === null) return;
    this.#desk.dropComputations();
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
    await this.#tellVersion();
  }

  // Where deals are only ever handed in, no load can tell how it is: the move stands.
  #limit(move: number): void {
    if (!this.#slots.some((slot) => slot.setup.kind === 'deals' && slot.setup.url !== undefined)) return;
    this.#timers.after(MOVE_STANDS_MS, () => {
      void this.#queue.add(async () => {
        if (this.#view === null || !this.#moves.has(move, this.#host.clock.now() - MOVE_STANDS_MS)) return;
        this.#desk.dropComputations();
        this.#moves.drop(move, this.#view.store, this.#view.kernels);
        await this.#tellVersion();
      });
    });
  }

  #newDay(): void {
    const view = this.#view;
    if (view === null || view.asOf !== null) this.#tellState();
    else if (view.dependsOnToday) this.#build();
    else
      void this.#queue.add(async () => {
        this.#view?.rollTo(this.#time.today);
        await this.#tellVersion();
      });
  }

  async #tellVersion(): Promise<void> {
    this.#version++;
    this.#past.clear();
    await this.#desk.answerAll();
  }

  #changed(urgent: boolean): void {
    // A table that failed is not waited for.
    if (urgent && this.#buildWanted && this.#view === null && this.#slots.every((slot) => slot.settled)) this.#build();
    if (!urgent && this.#host.clock.now() - this.#toldAt < TELL_MS) return;
    this.#tellState();
    if (this.state().state === 'error') this.#release();
  }

  #tellState(): void {
    this.#toldAt = this.#host.clock.now();
    if (!this.#stopped) this.#host.outbox.source(this.state());
  }

  #unanswered(): MetricUpdate {
    const { today, problems, currency } = this.state();
    return { id: 0, epoch: 0, version: this.#version, asOf: this.#time.now(), today, period: null, currency, problems };
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
