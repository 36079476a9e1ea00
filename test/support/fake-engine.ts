import type {
  EngineClient,
  MetricQuery,
  MetricUpdate,
  RowsUpdate,
  RowWindow,
  SourceClient,
  SourceSetup,
  SourceState,
  Payload,
  Change,
  DealRow,
} from '@sluice/engine';
import type { Answer, Measured, MetricName, MetricValue } from '@sluice/metrics';
import { formatFilter, parseFilter, type Filter, type Problem, type StageInfo } from '@sluice/model';
import { SOURCE, type SourceHandle } from '../../packages/widgets/src/core/source-handle.js';
import { announceSource } from '../../packages/widgets/src/core/source-registry.js';
import type { Selection } from '../../packages/widgets/src/core/selection.js';
import { selectionFilter } from '../../packages/widgets/src/core/selection.js';

type Answers = { readonly [N in MetricName]?: Answer<MetricValue<N>> | ((query: MetricQuery<N>) => Answer<MetricValue<N>> | null) };

export interface FakeSetup {
  readonly state?: Partial<SourceState>;
  /** By metric name: an answer, or what makes one of the query (null: none yet). */
  readonly answers?: Answers & Readonly<Record<string, unknown>>;
  /** By metric name, what `compare` gives. */
  readonly compared?: Answers & Readonly<Record<string, unknown>>;
  /** All deals of the source; a window is cut out of them. A function decides itself. */
  readonly rows?: readonly DealRow[] | ((window: RowWindow) => readonly DealRow[]);
  readonly problems?: readonly Problem[];
  readonly period?: Period | null;
  readonly filter?: Filter;
  /** False: only the client, no element that widgets could find. */
  readonly announced?: boolean;
}
type Period = { readonly from: number; readonly to: number };

/** 2026-11-22, a Sunday. */
export const TODAY = 20779;
/** 2026-11-22T09:41Z. */
export const NOW = Date.UTC(2026, 10, 22, 9, 41);

export const STAGES: readonly StageInfo[] = (
  [
    ['new', 'New', 0.1, 'open'],
    ['proposal', 'Proposal', 0.4, 'open'],
    ['negotiation', 'Negotiation', 0.7, 'open'],
    ['won', 'Won', 1, 'won'],
    ['lost', 'Lost', 0, 'lost'],
  ] as const
).map(([id, label, probability, kind], order) => ({ id, label, code: order, pipelineId: 'p', order, kind, probability, rotDays: null, guessed: false }));

export function sourceState(part: Partial<SourceState> = {}): SourceState {
  return {
    source: 1,
    epoch: 1,
    version: 1,
    state: 'ready',
    refreshing: false,
    partial: false,
    dataAt: NOW - 3 * 3_600_000,
    checkedAt: NOW,
    nextAt: null,
    staleAfterMs: null,
    progress: null,
    counts: { deals: 120 },
    tables: [],
    problems: [],
    stages: STAGES,
    pipelines: [{ id: 'p', label: 'Sales', openDeals: 120 }],
    pipeline: 'p',
    owners: [
      { id: 'ann', label: 'Ann' },
      { id: 'ben', label: 'Ben' },
    ],
    currencies: ['EUR'],
    currency: 'EUR',
    customFields: [],
    calendar: { timeZone: 'UTC', weekStart: 1, fiscalYearStart: 1, fiscalYearName: 'start' },
    today: TODAY,
    has: { closedDeals: true, history: true, amounts: true, quotas: false, rates: false },
    ...part,
  };
}

/** A measured value with the rest filled in. */
export function measured<V>(value: V | null, part: Partial<Measured<V>> = {}): Measured<V> {
  return { value, unit: 'count', n: 10, excluded: {}, ...part };
}

export function dealRow(part: Partial<DealRow> = {}): DealRow {
  return {
    id: 'd1',
    idGiven: true,
    name: 'Roof for the town hall',
    account: 'Town hall',
    owner: { id: 'ann', label: 'Ann' },
    amountMinor: 1_200_000,
    currency: 'EUR',
    probability: 0.4,
    stage: { id: 'proposal', label: 'Proposal' },
    outcome: 'open',
    createdOn: TODAY - 40,
    closedOn: null,
    expectedCloseOn: TODAY + 20,
    stageEnteredOn: TODAY - 12,
    lastTouchOn: TODAY - 2,
    nextStep: 'Send the offer',
    nextStepOn: TODAY + 1,
    staleDays: null,
    untouched: false,
    overdue: false,
    url: null,
    moving: false,
    ...part,
  };
}

/**
 * A source without a worker: states, answers and rows are what the test says, told at once. It stands in the document like a `<sluice-source>`,
 * so widgets find it by id, by nearness, or as the only one.
 */
export class FakeEngine {
  readonly element: HTMLElement;
  readonly queries: MetricQuery[] = [];
  readonly windows: RowWindow[] = [];
  readonly selections: Filter[] = [];
  readonly changes: Change[] = [];
  readonly setups: SourceSetup[] = [];
  readonly payloads: Payload[] = [];
  refreshes = 0;
  disconnected = false;
  readonly client: SourceClient;
  readonly handle: SourceHandle;
  #setup: FakeSetup;
  #state: SourceState;
  #selection: Selection = [];
  #filter: Filter;
  #period: string | null = null;
  #version = 1;
  readonly #picked = new Map<string, readonly string[]>();
  readonly #stateListeners = new Set<(state: SourceState) => void>();
  readonly #observers = new Set<() => void>();
  readonly #watches = new Set<{ query: MetricQuery; tell: (update: MetricUpdate) => void }>();
  readonly #rowWatches = new Set<{ window: RowWindow; tell: (update: RowsUpdate) => void }>();
  readonly #forget: () => void;

  constructor(setup: FakeSetup = {}) {
    this.#setup = setup;
    this.#state = sourceState(setup.state);
    this.#filter = setup.filter ?? [];
    this.element = document.createElement('div');
    this.element.id = 'fake';
    this.client = FakeEngine.#clientOf(this);
    this.handle = FakeEngine.#handleOf(this);
    Object.defineProperty(this.element, SOURCE, { value: this.handle });
    const announced = setup.announced !== false;
    if (announced) document.body.append(this.element);
    this.#forget = announced ? announceSource(this.handle) : () => undefined;
  }

  /** The page side with this source as its only one, for tests of source elements. */
  get page(): EngineClient {
    return {
      rung: Promise.resolve('page'),
      createSource: () => this.client,
      compileChart: () => Promise.reject(new Error('No chart is compiled here.')),
      watchFeed: () => ({ refresh: () => undefined, stop: () => undefined }),
    };
  }

  /** How many watches are alive: 0 after all widgets are gone. */
  get watching(): number {
    return this.#watches.size + this.#rowWatches.size;
  }

  /** Changes what the source says, and tells everybody. */
  set(next: FakeSetup): void {
    this.#setup = { ...this.#setup, ...next };
    this.#version += 1;
    this.#state = sourceState({ ...this.#state, ...next.state, version: this.#version });
    if (next.filter) this.#filter = next.filter;
    for (const listener of this.#stateListeners) listener(this.#state);
    this.#tell();
    for (const { query, tell } of this.#watches) tell(this.#answer(query));
    for (const { window, tell } of this.#rowWatches) tell(this.#cut(window));
  }

  dispose(): void {
    this.#forget();
    this.element.remove();
  }

  #tell(): void {
    for (const observer of [...this.#observers]) observer();
  }

  #answer(query: MetricQuery): MetricUpdate {
    const of = (table: Readonly<Record<string, unknown>> | undefined) => {
      const entry = table?.[query.metric];
      return (typeof entry === 'function' ? (entry as (query: MetricQuery) => unknown)(query) : entry) as Answer<never> | null | undefined;
    };
    const answer = of(this.#setup.answers);
    const compared = query.compare ? of(this.#setup.compared) : null;
    return {
      id: 1,
      epoch: 1,
      version: this.#version,
      asOf: NOW,
      today: TODAY,
      period: this.#setup.period === undefined ? { from: TODAY - 89, to: TODAY + 1 } : this.#setup.period,
      currency: this.#state.currency,
      ...(answer ? { answer } : {}),
      ...(compared ? { compared } : {}),
      problems: this.#setup.problems ?? [],
    };
  }

  #cut(window: RowWindow): RowsUpdate {
    const { rows = [] } = this.#setup;
    const all = typeof rows === 'function' ? rows(window) : rows;
    return {
      id: 1,
      epoch: 1,
      version: this.#version,
      today: TODAY,
      total: all.length,
      from: window.from,
      rows: all.slice(window.from, window.to),
      problems: [],
    };
  }

  static #clientOf(fake: FakeEngine): SourceClient {
    return {
      id: 1,
      get state() {
        return fake.#state;
      },
      onState(listener) {
        fake.#stateListeners.add(listener);
        listener(fake.#state);
        return () => fake.#stateListeners.delete(listener);
      },
      connect: (setup) => void fake.setups.push(setup),
      load: (payload) => void fake.payloads.push(payload),
      refresh: () => void (fake.refreshes += 1),
      select: (selection) => void fake.selections.push(selection),
      change: (changes) => void fake.changes.push(...changes),
      watch(query, listener) {
        const watch = { query: query as MetricQuery, tell: listener };
        fake.#watches.add(watch);
        fake.queries.push(watch.query);
        watch.tell(fake.#answer(watch.query));
        return () => fake.#watches.delete(watch);
      },
      watchRows(window, listener) {
        const watch = { window, tell: listener };
        const look = (next: RowWindow) => {
          watch.window = next;
          fake.windows.push(next);
          listener(fake.#cut(next));
        };
        fake.#rowWatches.add(watch);
        look(window);
        return { update: look, stop: () => void fake.#rowWatches.delete(watch) };
      },
      ask: (query) => Promise.resolve(fake.#answer(query as MetricQuery) as never),
      capabilities: () => Promise.resolve({} as never),
      disconnect: () => void (fake.disconnected = true),
    };
  }

  static #handleOf(fake: FakeEngine): SourceHandle {
    let moves = 0;
    return {
      element: fake.element,
      client: fake.client,
      grammar: { parseFilter, formatFilter },
      get filter() {
        return [...fake.#filter, ...[...fake.#picked].map(([field, values]) => ({ field, in: values }))];
      },
      get period() {
        return fake.#period;
      },
      get periodPicked() {
        return fake.#period !== null;
      },
      get selection() {
        return fake.#selection;
      },
      setSelection(selection) {
        fake.#selection = selection;
        fake.client.select(selectionFilter(selection));
        fake.#tell();
      },
      pick(field, values) {
        if (values) fake.#picked.set(field, values);
        else fake.#picked.delete(field);
        fake.#tell();
      },
      pickPeriod(period) {
        fake.#period = period;
        fake.#tell();
      },
      picked: (field) => fake.#picked.get(field) ?? [],
      move(deal, toStage) {
        const move = ++moves;
        fake.client.change([{ move, deal, toStage }]);
        return { settle: (accepted) => fake.client.change([{ settle: move, accepted }]) };
      },
      refresh: () => fake.client.refresh(),
      observe(listener) {
        fake.#observers.add(listener);
        return () => fake.#observers.delete(listener);
      },
    };
  }
}

export function fakeEngine(setup: FakeSetup = {}): FakeEngine {
  return new FakeEngine(setup);
}
