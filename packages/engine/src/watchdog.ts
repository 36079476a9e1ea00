import type { Clock } from '@sluice/sources';

/** Time between two questions whether the engine lives, in ms. */
export const BEAT_EVERY_MS = 2000;
/** Beats in a row that may stay out. */
export const MISSED_BEATS = 5;

export interface WatchdogOptions {
  readonly clock: Clock;
  /** Asks for a sign of life. The engine gives it between two slices, however long the work at hand takes. */
  readonly ping: () => Promise<unknown>;
  /** Called once, when beats stayed out. */
  readonly silent: () => void;
}

export interface Watchdog {
  /** The engine said something. */
  heard(): void;
  /** The page sleeps: its timers and perhaps the worker stand still. */
  pause(): void;
  resume(): void;
  stop(): void;
}

/** Watches over a worker by counting missed heartbeats, never by the time an answer takes. Runs from the start. */
export function createWatchdog({ clock, ping, silent }: WatchdogOptions): Watchdog {
  let missed = 0;
  let asked = false;
  let dueAt = 0;
  let cancel: (() => void) | null = null;

  const heard = (): void => {
    missed = 0;
    asked = false;
  };
  const pause = (): void => {
    cancel?.();
    cancel = null;
  };
  const wait = (): void => {
    dueAt = clock.now() + BEAT_EVERY_MS;
    cancel = clock.after(BEAT_EVERY_MS, beat);
  };
  const beat = (): void => {
    // A late timer means that the page was busy or asleep, and that answers may still lie in its own queue.
    const late = clock.now() - dueAt > BEAT_EVERY_MS;
    if (asked && !late) missed++;
    if (missed >= MISSED_BEATS) {
      pause();
      silent();
      return;
    }
    if (!asked) {
      asked = true;
      ping().then(heard, heard);
    }
    wait();
  };
  wait();
  return {
    heard,
    pause,
    resume: () => {
      if (cancel !== null) return;
      missed = 0;
      wait();
    },
    stop: pause,
  };
}
