import { transfer } from 'comlink';
import type { Clock } from '@sluice/sources';
import { build } from './build.js';
import type { EngineCall, EngineLink } from './engine-link.js';
import type { FromEngine } from './protocol.js';
import type { Rung } from './source-client.js';
import { createWatchdog } from './watchdog.js';

export interface RunningEngine {
  readonly rung: Rung;
  readonly call: EngineCall;
  /** The page sleeps or wakes: a sleeping worker is not a dead one. */
  asleep(asleep: boolean): void;
  close(): void;
}

export interface RunningEngineOptions {
  readonly clock: Clock;
  /** Absolute address of the folder of the engine's lazy parts; null where unknown. */
  readonly base: string | null;
  readonly said: (message: FromEngine) => void;
  /** Called once, after the engine was closed. */
  readonly died: (why: string) => void;
}

/** Opens the engine behind `link`: gives it the port it speaks through, and watches over it unless it is in this very page. */
export function openEngine(link: EngineLink, { clock, base, said, died }: RunningEngineOptions): RunningEngine {
  const { port1: port, port2 } = new MessageChannel();
  const close = (): void => {
    watchdog?.stop();
    port.onmessage = null;
    port.close();
    link.close();
  };
  const die = (why: string): void => {
    close();
    died(why);
  };
  const watchdog = link.rung === 'page' ? null : createWatchdog({ clock, ping: () => link.call('attend', {}), silent: () => die('it gave no sign of life') });
  port.onmessage = ({ data }: MessageEvent<FromEngine>) => {
    watchdog?.heard();
    said(data);
  };
  link.onDeath(die);
  void link.call('open', transfer(port2, [port2]), build, base ?? undefined);
  return { rung: link.rung, call: link.call, close, asleep: (asleep) => (asleep ? watchdog?.pause() : watchdog?.resume()) };
}
