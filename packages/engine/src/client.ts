import type { Problem } from '@sluice/model';
import { systemClock, type Clock } from '@sluice/sources';
import { attentionNow, followAttention } from './attention.js';
import { failedFeed, watchFeed } from './feed-handle.js';
import { createInbox, deliver, hand } from './inbox.js';
import { createLedger } from './ledger.js';
import type { FromEngine } from './protocol.js';
import { replay } from './replay.js';
import { RESTARTS } from './restart-budget.js';
import type { EngineClient } from './source-client.js';
import { SourceHandle } from './source-handle.js';
import type { GivenWorker } from './start-worker.js';
import { superviseEngine, type Supervisor } from './supervisor.js';
import { tell } from './tell.js';
import { createTokenDesk, type TokenDesk } from './token-desk.js';
import type { ConnectedSource, Wire } from './wire.js';

export interface EngineClientOptions {
  /** The host's own worker: a function that makes it, or the address of `worker.js`. Tried first; the rest of the ladder follows where it fails. */
  readonly worker?: GivenWorker;
  /** Folder of `worker.js` and its lazy parts, absolute with a slash at its end; default: where this file was loaded from. */
  readonly base?: string;
  /** Default: the clock of the machine. */
  readonly clock?: Clock;
}

/** A client that can be ended: the page's own lives as long as the page. */
export interface OwnedEngineClient extends EngineClient {
  /** Ends the engine. Nothing is told to any listener afterwards. */
  dispose(): void;
}

let ofPage: EngineClient | undefined;

/** The client of this page, made at the first call; all elements share it, and with it one worker. Options count at the first call only. */
export function getEngineClient(options?: EngineClientOptions): EngineClient {
  ofPage ??= createEngineClient(options);
  return ofPage;
}

/**
 * A client with an engine of its own, started at once. Sources, watches and payloads may be handed in before it runs;
 * they are told to it when it does, and to its successor when it dies.
 */
export function createEngineClient(options: EngineClientOptions = {}): OwnedEngineClient {
  return new PageClient(options);
}

class PageClient implements OwnedEngineClient, Wire {
  readonly clock: Clock;
  readonly ledger = createLedger();
  readonly inbox = createInbox();
  readonly tokens: TokenDesk;
  readonly sources = new Set<ConnectedSource>();
  moved: Problem | null = null;
  failure: Problem | null = null;
  readonly #supervisor: Supervisor;
  readonly #unfollow: () => void;
  readonly #restarts = new Set<() => void>();
  #lastId = 0;

  constructor({ clock = systemClock, ...options }: EngineClientOptions) {
    this.clock = clock;
    this.tokens = createTokenDesk(clock);
    this.#supervisor = superviseEngine(
      { ...options, clock },
      {
        started: () => this.#started(),
        said: (message, epoch) => this.#said(message, epoch),
        movedIntoPage: (why) => this.#moved(why),
        failed: (why) => this.#failed(why),
      },
    );
    this.#unfollow = followAttention({
      changed: (attention) => tell(this.call, 'attend', attention),
      asleep: (asleep) => this.#supervisor.asleep(asleep),
    });
  }

  get rung() {
    return this.#supervisor.rung;
  }

  get call() {
    return this.#supervisor.call;
  }

  nextId(): number {
    return ++this.#lastId;
  }

  createSource(): SourceHandle {
    return new SourceHandle(this);
  }

  watchFeed(...[setup, listener, options]: Parameters<EngineClient['watchFeed']>): ReturnType<EngineClient['watchFeed']> {
    return watchFeed(this, setup, listener, options?.getToken);
  }

  async compileChart(spec: object): Promise<unknown> {
    const compiled = await this.#compileInEngine(spec);
    if (compiled !== null) return compiled;
    const { compileChart } = await import('./chart-compiler.js');
    return compileChart(spec);
  }

  dispose(): void {
    this.#unfollow();
    this.#supervisor.close();
  }

  #started(): void {
    for (const restarted of this.#restarts) restarted();
    const { call } = this;
    if (call === null) return;
    tell(call, 'attend', attentionNow());
    replay(this.ledger, call, this.clock.now());
    for (const source of this.sources) source.askAgain(call);
  }

  // Null where the engine cannot: the page then tries itself, and tells what is wrong. An engine that died never answers.
  async #compileInEngine(spec: object): Promise<unknown> {
    await this.rung.catch(() => null);
    const { call } = this;
    if (call === null) return null;
    let died = (): void => undefined;
    const death = new Promise<null>((resolve) => (died = () => resolve(null)));
    this.#restarts.add(died);
    const compiled = await Promise.race([call('compileChart', spec).catch(() => null), death]);
    this.#restarts.delete(died);
    return compiled;
  }

  #said(message: FromEngine, epoch: number): void {
    if ('results' in message) deliver(this.inbox, message, epoch);
    else if ('needToken' in message) void this.#fetchToken(message.needToken, message.source);
  }

  async #fetchToken(request: number, owner: number): Promise<void> {
    const asked = this.call;
    const token = await this.tokens.ask(owner);
    // A request of an engine that has died means nothing to its successor.
    if (asked === this.call) tell(asked, 'token', request, token);
  }

  #moved(why: string): void {
    const message = `The worker ended more than ${RESTARTS} times within ten minutes (${why}), so everything is computed in the page, which may respond more slowly.`;
    this.moved = { code: 'worker-lost', severity: 'warning', message, values: { why } };
    for (const source of this.sources) source.retell();
  }

  #failed(why: string): void {
    const message = `The part that computes could not be started (${why}). Check that the files of Sluice lie together and that the page's policy allows them.`;
    const problem: Problem = { code: 'worker-failed', severity: 'error', message, values: { why } };
    this.failure = problem;
    for (const source of this.sources) source.failed(problem);
    for (const [id, listener] of this.inbox.feeds) hand(listener, failedFeed(id, problem));
  }
}
