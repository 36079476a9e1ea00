import {
  createZone,
  resolveStages,
  type Calendar,
  type Day,
  type Deal,
  type Instant,
  type Person,
  type Problem,
  type Quota,
  type Rate,
  type ReductionTable,
  type Stage,
  type StageSpec,
  type Tables,
  type Zone,
} from '@sluice/model';
import type { ActivityRows } from './store/activity-rows.js';
import { Census } from './store/census.js';
import { currenciesOf } from './store/currencies.js';
import { deriveDeal, type Derivation } from './store/derive-deal.js';
import { DerivedDeals } from './store/derived-deals.js';
import type { HistoryEntry, HistoryLog } from './store/history-log.js';
import { listDictionary } from './store/list-dictionary.js';
import type { DealIntake } from './store/merge-deals.js';
import { createMoneyPolicy, type MoneyPolicy } from './store/money.js';
import { PeopleIndex } from './store/people-index.js';
import type { RawDeals } from './store/raw-deals.js';
import { seenStages } from './store/seen-stages.js';
import { StageLookup } from './store/stage-lookup.js';
import { VisitRows } from './store/visit-rows.js';

/** Everything a source has loaded, before anything is derived. */
export interface StoreInputs {
  readonly deals: DealIntake;
  readonly history: HistoryLog;
  readonly activities: ActivityRows;
  readonly stages: readonly Stage[];
  readonly people: readonly Person[];
  readonly quotas: readonly Quota[];
  readonly rates: readonly Rate[];
}

/** What a host said about the source. */
export interface StoreSetup {
  readonly specs: readonly StageSpec[];
  readonly currency: string | null;
  readonly calendar: Calendar;
}

/** Hears of every row before it is rewritten and after. */
export interface RowWatcher {
  leave(over: ReductionTable, row: number): void;
  enter(over: ReductionTable, row: number): void;
}

/** Rows derived between two looks at the clock. */
const ROWS_A_STEP = 2000;

/**
 * The deals of a source as columns. It is built at each load, in steps, and kept up to date deal by deal: the rows of a changed deal leave,
 * are rewritten and enter again, so that whoever counts them counts exactly what a fresh load would give.
 */
export class DealStore {
  readonly inputs: StoreInputs;
  readonly raw: RawDeals;
  readonly stages: StageLookup;
  readonly people: PeopleIndex;
  readonly money: MoneyPolicy;
  /** The currency the host reports in, where it named one. */
  readonly reporting: string | null;
  readonly zone: Zone;
  readonly census = new Census();
  readonly problems: readonly Problem[];
  readonly #derivation: Derivation;
  readonly #laidOver = new Map<number, readonly HistoryEntry[]>();
  #tables: Tables | null = null;
  #activitiesByDeal: Map<number, number[]> | null = null;

  /** Resolves stages, people and currencies; no row is derived yet. Stores are made by `build`. */
  constructor(inputs: StoreInputs, setup: StoreSetup, today: Day, laidOver: ReadonlyMap<number, readonly HistoryEntry[]>) {
    if (inputs.history.size > 0) for (const [row, entries] of laidOver) this.#laidOver.set(row, entries);
    this.inputs = inputs;
    this.raw = inputs.deals.raw;
    this.zone = createZone(setup.calendar.timeZone);
    const configured = setup.specs.length > 0 || inputs.stages.length > 0;
    const resolution = resolveStages({ specs: setup.specs, stages: inputs.stages, seen: seenStages(this.raw, configured ? null : inputs.history) });
    this.stages = new StageLookup(resolution);
    this.people = new PeopleIndex(inputs.people);
    this.reporting = setup.currency;
    this.money = createMoneyPolicy(inputs.rates, setup.currency, currenciesOf(this.raw));
    this.problems = [...inputs.deals.problems(), ...resolution.problems];
    this.#derivation = {
      raw: this.raw,
      derived: new DerivedDeals(),
      visits: new VisitRows(),
      stages: this.stages,
      people: this.people,
      history: inputs.history,
      lastActivity: inputs.activities.lastDays(today),
      planned: inputs.activities.plannedDays(today),
      money: this.money,
      zone: this.zone,
      today,
      laidOver: this.#laidOver,
    };
  }

  /** Derives everything, in steps; yields how far it is, from 0 to 1. `laidOver`: entries on top of the history, by row. */
  static *build(
    inputs: StoreInputs,
    setup: StoreSetup,
    today: Day,
    laidOver: ReadonlyMap<number, readonly HistoryEntry[]> = new Map(),
  ): Generator<number, DealStore> {
    const store = new DealStore(inputs, setup, today, laidOver);
    const { size } = store.raw;
    for (let row = 0; row < size; row++) {
      deriveDeal(row, store.#derivation);
      if (row % ROWS_A_STEP === ROWS_A_STEP - 1) yield row / size;
    }
    const { deals } = store.commit();
    for (let row = 0; row < size; row++) if (deals.alive[row] === 1) store.census.count(deals, row, 1);
    return store;
  }

  /** The columns as they are now. */
  commit(): Tables {
    if (this.#tables !== null) return this.#tables;
    const { derived, visits } = this.#derivation;
    const stages = listDictionary(this.stages.stages.map((stage) => stage.id));
    this.#tables = {
      deals: derived.table(this.raw, stages),
      visits: visits.table(stages, derived.owner.dictionary),
      activities: this.inputs.activities.table(
        (id) => this.raw.rowOf(id),
        (owner) => this.people.ownerKey(owner, null) ?? owner,
      ),
    };
    return this.#tables;
  }

  /** Whether the deal's stage is one of those resolved; a deal with a new stage needs a new build. */
  knows(deal: Deal): boolean {
    return this.stages.codeOf(deal.pipeline, deal.stage ?? '') !== null;
  }

  /** Adds the deal, or replaces the one with its id. */
  upsert(deal: Deal, watcher: RowWatcher): void {
    const row = this.raw.rowOf(deal.id);
    if (row >= 0) this.rewrite(row, () => this.raw.put(deal), watcher);
    else this.#insert(deal, watcher);
  }

  remove(id: string, watcher: RowWatcher): void {
    const row = this.raw.rowOf(id);
    if (row >= 0) this.rewrite(row, () => this.raw.bury(row), watcher);
  }

  /** Takes the deal's rows out, lets `write` change its raw values, and puts the rows in again. `laid` changes what lies on top of its history. */
  rewrite(row: number, write: () => void, watcher: RowWatcher, laid?: { readonly add: HistoryEntry } | { readonly removeAt: Instant }): void {
    this.#tell(row, watcher, 'leave');
    write();
    if (laid !== undefined) this.#layOver(row, laid);
    this.#derivation.visits.bury(row);
    deriveDeal(row, this.#derivation);
    this.#tables = null;
    this.#tell(row, watcher, 'enter');
  }

  // A deal without history does not get one by being moved: it would be counted where only deals with history are.
  #layOver(row: number, laid: { readonly add: HistoryEntry } | { readonly removeAt: Instant }): void {
    const known = this.#laidOver.get(row) ?? [];
    if ('removeAt' in laid)
      this.#laidOver.set(
        row,
        known.filter(({ at }) => at !== laid.removeAt),
      );
    else if (this.inputs.history.size > 0) this.#laidOver.set(row, [...known, laid.add]);
  }

  #insert(deal: Deal, watcher: RowWatcher): void {
    const row = this.raw.put(deal);
    deriveDeal(row, this.#derivation);
    this.#tables = null;
    this.#tell(row, watcher, 'enter');
  }

  #tell(row: number, watcher: RowWatcher, event: 'leave' | 'enter'): void {
    const { deals } = this.commit();
    if (deals.alive[row] !== 1) return;
    this.census.count(deals, row, event === 'enter' ? 1 : -1);
    watcher[event]('deals', row);
    for (const visit of this.#derivation.visits.rowsOf(row)) watcher[event]('visits', visit);
    for (const activity of this.#activitiesOf(row)) watcher[event]('activities', activity);
  }

  #activitiesOf(row: number): readonly number[] {
    if (this.#activitiesByDeal === null) {
      this.#activitiesByDeal = new Map();
      const { deal, size } = this.commit().activities;
      for (let i = 0; i < size; i++) {
        const list = this.#activitiesByDeal.get(deal[i] ?? -1);
        if (list === undefined) this.#activitiesByDeal.set(deal[i] ?? -1, [i]);
        else list.push(i);
      }
    }
    return this.#activitiesByDeal.get(row) ?? [];
  }
}
