import type { ReactiveController } from 'lit';
import type { Answer, Compare, GroupKey, MetricName, MetricParams, MetricQuery, MetricUpdate, MetricValue, SourceClient } from '@sluice/engine';
import type { Filter, Period, Problem } from '@sluice/model';
import { canonicalJson } from './canonical-json.js';
import { emptyBody, errorBody, loadingBody } from './frame-states.js';
import type { DealsTarget } from './panel.js';
import type { Answering, SluiceElement } from './sluice-element.js';
import type { WidgetStateName } from './widget-state.js';

/** What a widget asks; source and widget filters are merged in. */
export interface Asked<N extends MetricName> {
  readonly metric: N;
  readonly params?: Partial<MetricParams<N>> | undefined;
  /** Narrows what source and widget filter leave. */
  readonly filter?: Filter | undefined;
  readonly by?: readonly string[] | undefined;
  readonly period?: Period | undefined;
  readonly compare?: Compare | undefined;
  /** Fields of the selection this query does not follow. */
  readonly ignore?: readonly string[] | undefined;
  readonly top?: number | undefined;
}

/** The four states, all written; loading, empty and error have the shell's as default. */
export interface Cases<N extends MetricName> {
  loading?(): unknown;
  empty?(): unknown;
  error?(problems: readonly Problem[]): unknown;
  ready(answer: Answer<MetricValue<N>>, update: MetricUpdate<N>): unknown;
}

interface Options<N extends MetricName> {
  /** True where an answer has nothing to show. Default: no deal matches. */
  readonly isEmpty?: (answer: Answer<MetricValue<N>>) => boolean;
}

/**
 * Watches one metric for a widget. Asks anew only when the query's canonical text changes; an answer stays only for the identical query.
 * `ask` may return null: then nothing is watched.
 */
export class MetricController<N extends MetricName> implements ReactiveController, Answering {
  readonly #host: SluiceElement;
  readonly #ask: () => Asked<N> | null;
  readonly #isEmpty: (answer: Answer<MetricValue<N>>) => boolean;
  #client: SourceClient | null = null;
  #key: string | null = null;
  #unwatch: (() => void) | null = null;
  #update: MetricUpdate<N> | null = null;
  #query: MetricQuery<N> | null = null;

  constructor(host: SluiceElement, ask: () => Asked<N> | null, { isEmpty }: Options<N> = {}) {
    this.#host = host;
    this.#ask = ask;
    this.#isEmpty = isEmpty ?? (({ total }) => total.reason === 'no-deals');
    host.addController(this);
    host.observe(this);
  }

  /** The last update of the query as it stands now; null before the first. */
  get update(): MetricUpdate<N> | null {
    return this.#update;
  }

  get answer(): Answer<MetricValue<N>> | null {
    return this.#update?.answer ?? null;
  }

  get compared(): Answer<MetricValue<N>> | null {
    return this.#update?.compared ?? null;
  }

  /** 0 to 1 while a computed metric runs; null otherwise. */
  get progress(): number | null {
    return this.#update?.progress ?? null;
  }

  /** The query as it is watched; null where nothing is. */
  get query(): MetricQuery<N> | null {
    return this.#query;
  }

  get refreshing(): boolean {
    return this.answer !== null && this.progress !== null && this.progress < 1;
  }

  get problems(): readonly Problem[] {
    const own = [...this.#host.filterProblems, ...(this.#update?.problems ?? [])];
    return own.length > 0 || this.answer ? own : (this.#client?.state.problems ?? []);
  }

  get status(): WidgetStateName {
    if (!this.#host.handle) return this.#host.state.state === 'error' ? 'error' : 'idle';
    const source = this.#client?.state;
    if (!source || source.state === 'idle') return 'idle';
    // Numbers of more deals than the page asked for would lie.
    if (this.#host.filterProblems.length > 0) return 'error';
    if (source.state === 'empty') return 'empty';
    const { answer } = this;
    if (answer) return this.#isEmpty(answer) ? 'empty' : 'ready';
    if (this.#update?.problems.some(isError) || source.state === 'error') return 'error';
    return 'loading';
  }

  /** The deals one reading (or named part) of this query counted; null while nothing is watched. */
  deals(title: string, reading: string, group?: GroupKey): DealsTarget | null {
    return this.#query && { title, of: { query: this.#query as MetricQuery, reading, ...(group ? { group } : {}) } };
  }

  render(cases: Cases<N>): unknown {
    const { status, answer } = this;
    if (status === 'error') return (cases.error ?? ((problems: readonly Problem[]) => errorBody(this.#host, problems)))(this.problems);
    if (status === 'empty') return (cases.empty ?? (() => emptyBody(this.#host)))();
    if (status === 'ready' && answer && this.#update) return cases.ready(answer, this.#update);
    return (cases.loading ?? (() => loadingBody(this.#host)))();
  }

  hostUpdate(): void {
    const client = this.#host.isConnected ? (this.#host.handle?.client ?? null) : null;
    const asked = client && this.#ask();
    const query = asked ? this.#merged(asked) : null;
    const key = query && canonicalJson(query);
    if (client === this.#client && key === this.#key) return;
    this.#stop();
    this.#client = client;
    this.#key = key;
    this.#query = query;
    if (!client || !query) return;
    this.#unwatch = client.watch(query, (update) => {
      this.#update = update;
      this.#host.requestUpdate();
    });
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop();
    this.#client = null;
    this.#key = null;
  }

  #stop(): void {
    this.#unwatch?.();
    this.#unwatch = null;
    this.#update = null;
    this.#query = null;
  }

  #merged({ filter, ...asked }: Asked<N>): MetricQuery<N> {
    const merged = [...this.#host.mergedFilter, ...(filter ?? [])];
    const query = { ...asked, ...(merged.length > 0 ? { filter: merged } : {}) };
    // Undefined entries are dropped: they would not survive the wire either.
    return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as unknown as MetricQuery<N>;
  }
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}
