import type { Filter, Problem } from '@sluice/model';
import type { EngineCall } from './engine-link.js';
import { idleState } from './idle-state.js';
import { hand } from './inbox.js';
import { keepable } from './keepable.js';
import { createSourceEntry, keepChanges, type SourceEntry, type Watch } from './ledger.js';
import { plainCopy } from './plain-copy.js';
import type { Capabilities, Change, MetricName, MetricQuery, MetricUpdate, Payload, RowsUpdate, RowWindow, SourceSetup, SourceState } from './protocol.js';
import { replaySource } from './replay.js';
import { sendPayload } from './send-payload.js';
import type { RowsWatch, SourceClient } from './source-client.js';
import { tell } from './tell.js';
import type { ConnectedSource, Wire } from './wire.js';

/** A question under way: put to each new engine until one answers. */
interface Question {
  put(call: EngineCall): void;
  fail(error: Error): void;
}

/** The page's hold on one source: writes what is wanted into the ledger, and tells the engine if one runs. */
export class SourceHandle implements SourceClient, ConnectedSource {
  readonly id: number;
  readonly #wire: Wire;
  readonly #entry: SourceEntry;
  readonly #listeners = new Set<(state: SourceState) => void>();
  readonly #questions = new Set<Question>();
  #state: SourceState;

  constructor(wire: Wire) {
    this.id = wire.nextId();
    this.#wire = wire;
    this.#entry = createSourceEntry(this.id);
    this.#state = idleState(this.id, wire.clock.now());
  }

  get state(): SourceState {
    return this.#state;
  }

  onState(listener: (state: SourceState) => void): () => void {
    // A listener handed in twice is two listeners, each with its own undo.
    const own = (state: SourceState): void => listener(state);
    this.#listeners.add(own);
    hand(own, this.#state);
    return () => void this.#listeners.delete(own);
  }

  connect(setup: SourceSetup, { getToken }: { readonly getToken?: () => Promise<string | null> } = {}): void {
    const { ledger, inbox, tokens, call, clock, failure } = this.#wire;
    const wasConnected = this.#entry.setup !== null;
    const kept = plainCopy(setup);
    this.#entry.setup = kept;
    if (wasConnected) this.#entry.payloads.clear();
    tokens.set(this.id, getToken);
    this.#wire.sources.add(this);
    ledger.sources.set(this.id, this.#entry);
    inbox.sources.set(this.id, (state) => this.#become(state));
    if (failure !== null) this.failed(failure);
    else if (call !== null) {
      replaySource(this.#entry, call, clock.now());
      if (!wasConnected) this.askAgain(call);
    }
  }

  load(payload: Payload): void {
    this.#entry.payloads.set(payload.table, keepable(payload));
    if (this.#live !== null) sendPayload(this.#entry, payload.table, this.#live);
  }

  refresh(): void {
    tell(this.#live, 'refresh', this.id);
  }

  select(selection: Filter): void {
    this.#entry.selection = plainCopy(selection);
    tell(this.#live, 'select', this.id, this.#entry.selection);
  }

  change(changes: readonly Change[]): void {
    this.#entry.changes = keepChanges(this.#entry.changes, changes, this.#wire.clock.now());
    tell(this.#live, 'change', this.id, changes);
  }

  watch<N extends MetricName>(query: MetricQuery<N>, listener: (update: MetricUpdate<N>) => void): () => void {
    const id = this.#wire.nextId();
    const { results } = this.#wire.inbox;
    // An update of this id answers this query, so it is of metric N.
    results.set(id, listener);
    this.#watch(id, { query: ofAnyMetric(plainCopy(query)) });
    return () => {
      if (results.delete(id)) this.#unwatch(id);
    };
  }

  watchRows(window: RowWindow, listener: (update: RowsUpdate) => void): RowsWatch {
    const id = this.#wire.nextId();
    const { rows } = this.#wire.inbox;
    rows.set(id, listener);
    this.#watch(id, { window: plainCopy(window) });
    return {
      update: (next) => {
        if (rows.has(id)) this.#watch(id, { window: plainCopy(next) });
      },
      stop: () => {
        if (rows.delete(id)) this.#unwatch(id);
      },
    };
  }

  ask<N extends MetricName>(query: MetricQuery<N>): Promise<MetricUpdate<N>> {
    const kept = ofAnyMetric(plainCopy(query));
    return this.#question(async (call) => (await call('ask', this.id, kept)) as MetricUpdate<N>);
  }

  capabilities(): Promise<Capabilities> {
    return this.#question((call) => call('capabilities', this.id));
  }

  disconnect(): void {
    if (this.#entry.setup === null) return;
    tell(this.#live, 'disconnect', this.id);
    this.#entry.setup = null;
    this.#entry.payloads.clear();
    this.#entry.selection = null;
    this.#entry.changes = [];
    const { ledger, inbox, tokens, clock } = this.#wire;
    this.#wire.sources.delete(this);
    ledger.sources.delete(this.id);
    inbox.sources.delete(this.id);
    tokens.set(this.id, undefined);
    this.#become({ ...idleState(this.id, clock.now()), epoch: this.#state.epoch });
  }

  askAgain(call: EngineCall): void {
    if (this.#entry.setup !== null) for (const question of this.#questions) question.put(call);
  }

  failed(problem: Problem): void {
    this.#become({ ...this.#state, state: 'error', reason: 'worker', refreshing: false, progress: null, nextAt: null, problems: [problem] });
    for (const { fail } of this.#questions) fail(new Error(problem.message));
    this.#questions.clear();
  }

  retell(): void {
    this.#become(this.#state);
  }

  /** The engine, once it knows of this source. */
  get #live(): EngineCall | null {
    return this.#entry.setup === null ? null : this.#wire.call;
  }

  #watch(id: number, watch: Watch): void {
    this.#entry.watches.set(id, watch);
    if ('query' in watch) tell(this.#live, 'watch', id, this.id, watch.query);
    else tell(this.#live, 'watchRows', id, this.id, watch.window);
  }

  #unwatch(id: number): void {
    this.#entry.watches.delete(id);
    tell(this.#live, 'unwatch', id);
  }

  #question<T>(put: (call: EngineCall) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const question: Question = {
        put: (call) => {
          const done = (): boolean => this.#questions.delete(question);
          put(call).then(
            (answer) => done() && resolve(answer),
            (error: unknown) => done() && reject(error as Error),
          );
        },
        fail: reject,
      };
      const { failure } = this.#wire;
      if (failure !== null) return reject(new Error(failure.message));
      this.#questions.add(question);
      if (this.#live !== null) question.put(this.#live);
    });
  }

  #become(state: SourceState): void {
    const { moved } = this.#wire;
    const toldAlready = moved === null || state.problems.some(({ code }) => code === moved.code);
    this.#state = toldAlready ? state : { ...state, problems: [...state.problems, moved] };
    for (const listener of [...this.#listeners]) hand(listener, this.#state);
  }
}

// The compiler does not see that a query of one metric is a query of some metric.
const ofAnyMetric = <N extends MetricName>(query: MetricQuery<N>): MetricQuery => query as MetricQuery;
