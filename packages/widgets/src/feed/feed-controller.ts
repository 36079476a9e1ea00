import type { ReactiveController } from 'lit';
import type { EngineClient, FeedSetup, FeedUpdate, Figure } from '@sluice/engine';
import type { Problem } from '@sluice/model';
import { canonicalJson } from '../core/canonical-json.js';
import type { Origin, OriginState } from '../core/origin.js';
import type { Answering, SluiceElement } from '../core/sluice-element.js';
import { isStale } from '../core/staleness.js';
import type { WidgetStateName } from '../core/widget-state.js';

type GetToken = () => Promise<string | null>;

/** What is watched now: null nothing, `loading` until the engine's page side is here. */
export interface FeedAsk {
  readonly engine: EngineClient | null;
  readonly setup: FeedSetup | null;
  readonly getToken: GetToken | null;
  /** Mistakes in the attributes. */
  readonly problems: readonly Problem[];
  /** A part of Sluice itself is missing, and nothing can be shown before it is there. */
  readonly fault: { readonly problem: Problem; retry(): void } | null;
}

const NOTHING = { state: 'idle', refreshing: false, partial: false, dataAt: null, checkedAt: null, staleAfterMs: null } as const;

/** Watches one feed for its widget. Asks anew only where the setup changed; the last good figure stays while a refresh fails. */
export class FeedController implements ReactiveController, Answering, Origin {
  readonly #host: SluiceElement;
  readonly #ask: () => FeedAsk;
  #watch: { refresh(): void; stop(): void } | null = null;
  #update: FeedUpdate | null = null;
  #setup: FeedSetup | null = null;
  #problems: readonly Problem[] = [];
  #fault: FeedAsk['fault'] = null;
  #engine: EngineClient | null = null;
  #getToken: GetToken | null = null;
  #key: string | null = null;

  constructor(host: SluiceElement, ask: () => FeedAsk) {
    this.#host = host;
    this.#ask = ask;
    host.addController(this);
    host.observe(this);
  }

  /** The last good figure; null before there is one. */
  get figure(): Figure | null {
    return this.#update?.figure ?? null;
  }

  get problems(): readonly Problem[] {
    return [...(this.#fault ? [this.#fault.problem] : []), ...this.#problems, ...(this.#update?.problems ?? [])];
  }

  get refreshing(): boolean {
    return this.#update?.refreshing ?? false;
  }

  get status(): WidgetStateName {
    if (this.#fault) return 'error';
    if (!this.#setup) return this.#problems.some(({ severity }) => severity === 'error') ? 'error' : 'idle';
    const state = this.#update?.state ?? 'loading';
    return state === 'idle' ? 'loading' : state;
  }

  get client(): { readonly state: OriginState } {
    return { state: this.#state() };
  }

  refresh(): void {
    if (this.#fault) this.#fault.retry();
    else this.#watch?.refresh();
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const { engine, setup, getToken, problems, fault } = this.#ask();
    this.#fault = fault;
    const key = setup && canonicalJson(setup);
    this.#problems = problems;
    if (engine === this.#engine && key === this.#key && getToken === this.#getToken) return;
    this.#stop();
    this.#engine = engine;
    this.#setup = setup;
    this.#key = key;
    this.#getToken = getToken;
    if (!engine || !setup) return;
    this.#watch = engine.watchFeed(
      setup,
      (update) => {
        this.#update = update;
        this.#host.requestUpdate();
      },
      getToken ? { getToken } : {},
    );
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop();
    this.#engine = null;
    this.#key = null;
  }

  #stop(): void {
    this.#watch?.stop();
    this.#watch = null;
    this.#update = null;
  }

  // Feeds seldom say when their data were made: then the last good answer is what ages.
  #state(): OriginState {
    const update = this.#update;
    const staleAfterMs = this.#setup?.staleAfterMs ?? null;
    if (this.#fault) return { ...NOTHING, staleAfterMs, state: 'error', reason: 'worker' };
    if (!update) return { ...NOTHING, staleAfterMs, state: this.status };
    const { refreshing, reason, dataAt, checkedAt, figure } = update;
    const kept = figure !== null && reason !== undefined;
    const stale = kept || isStale({ dataAt: dataAt ?? checkedAt, staleAfterMs });
    return { state: this.status, refreshing, partial: false, ...(reason ? { reason } : {}), dataAt, checkedAt, staleAfterMs, stale };
  }
}
