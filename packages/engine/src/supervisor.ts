import { connectEngine, type ConnectOptions } from './connect.js';
import type { EngineCall } from './engine-link.js';
import { inform } from './notice.js';
import type { FromEngine } from './protocol.js';
import { createRestartBudget } from './restart-budget.js';
import { openEngine, type RunningEngine } from './running-engine.js';
import { scriptBase } from './script-base.js';
import type { Rung } from './source-client.js';

/** What the supervisor tells. `epoch` counts the engines of this page, from 1. */
export interface SupervisorListener {
  /** A new engine runs and knows nothing yet: it is told everything before anything else is called. */
  started(epoch: number): void;
  /** A message of the engine that runs now; those of an earlier one are dropped. */
  said(message: FromEngine, epoch: number): void;
  /** Workers kept dying: from now on the engine runs in the page. */
  movedIntoPage(why: string): void;
  /** No engine can be started on this page. */
  failed(why: string): void;
}

export interface Supervisor {
  /** The rung of the engine that runs, or that is being started. */
  readonly rung: Promise<Rung>;
  /** Null while no engine runs; what is wanted then is told at `started`. */
  readonly call: EngineCall | null;
  /** The page sleeps or wakes. */
  asleep(asleep: boolean): void;
  close(): void;
}

/** Keeps one engine running: starts it, starts a new one when it dies, and moves into the page when workers keep dying. */
export function superviseEngine(options: Omit<ConnectOptions, 'from'>, listener: SupervisorListener): Supervisor {
  return new EngineSupervisor(options, listener);
}

class EngineSupervisor implements Supervisor {
  readonly #options: Omit<ConnectOptions, 'from'>;
  readonly #listener: SupervisorListener;
  readonly #budget = createRestartBudget();
  #epoch = 0;
  #running: RunningEngine | null = null;
  #sleeping = false;
  #closed = false;
  #rung: Promise<Rung>;

  constructor(options: Omit<ConnectOptions, 'from'>, listener: SupervisorListener) {
    this.#options = options;
    this.#listener = listener;
    this.#rung = this.#start();
  }

  get rung(): Promise<Rung> {
    return this.#rung;
  }

  get call(): EngineCall | null {
    return this.#running?.call ?? null;
  }

  asleep(asleep: boolean): void {
    this.#sleeping = asleep;
    this.#running?.asleep(asleep);
  }

  close(): void {
    this.#closed = true;
    this.#running?.close();
    this.#running = null;
  }

  #start(from?: Rung): Promise<Rung> {
    const starting = this.#run(from);
    starting.catch((error: unknown) => this.#listener.failed(error instanceof Error ? error.message : String(error)));
    return starting;
  }

  async #run(from?: Rung): Promise<Rung> {
    const { link, failures } = await connectEngine({ ...this.#options, ...(from !== undefined && { from }) });
    if (this.#closed) {
      link.close();
      return link.rung;
    }
    inform(link.rung, failures);
    const epoch = ++this.#epoch;
    this.#running = openEngine(link, {
      clock: this.#options.clock,
      base: this.#options.base ?? scriptBase(),
      said: (message) => {
        if (epoch === this.#epoch) this.#listener.said(message, epoch);
      },
      died: (why) => this.#replace(link.rung, why),
    });
    this.#running.asleep(this.#sleeping);
    this.#listener.started(epoch);
    return link.rung;
  }

  #replace(last: Rung, why: string): void {
    this.#running = null;
    const again = this.#budget.take(this.#options.clock.now());
    console.warn(`Sluice lost its worker (${why}). ${again ? 'A new worker is started.' : 'It happened too often; everything is now computed in the page.'}`);
    if (!again) this.#listener.movedIntoPage(why);
    this.#rung = this.#start(again ? last : 'page');
  }
}
