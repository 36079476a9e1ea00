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
  const budget = createRestartBudget();
  let epoch = 0;
  let running: RunningEngine | null = null;
  let sleeping = false;
  let closed = false;
  let rung = start();

  function start(from?: Rung): Promise<Rung> {
    const starting = run(from);
    starting.catch((error: unknown) => listener.failed(error instanceof Error ? error.message : String(error)));
    return starting;
  }

  async function run(from?: Rung): Promise<Rung> {
    const { link, failures } = await connectEngine({ ...options, ...(from !== undefined && { from }) });
    if (closed) {
      link.close();
      return link.rung;
    }
    inform(link.rung, failures);
    const mine = ++epoch;
    running = openEngine(link, {
      clock: options.clock,
      base: options.base ?? scriptBase(),
      said: (message) => {
        if (mine === epoch) listener.said(message, mine);
      },
      died: (why) => replace(link.rung, why),
    });
    running.asleep(sleeping);
    listener.started(mine);
    return link.rung;
  }

  function replace(last: Rung, why: string): void {
    running = null;
    const again = budget.take(options.clock.now());
    console.warn(`Sluice lost its worker (${why}). ${again ? 'A new worker is started.' : 'It happened too often; everything is now computed in the page.'}`);
    if (!again) listener.movedIntoPage(why);
    rung = start(again ? last : 'page');
  }

  return {
    get rung() {
      return rung;
    },
    get call() {
      return running?.call ?? null;
    },
    asleep: (asleep) => {
      sleeping = asleep;
      running?.asleep(asleep);
    },
    close: () => {
      closed = true;
      running?.close();
      running = null;
    },
  };
}
