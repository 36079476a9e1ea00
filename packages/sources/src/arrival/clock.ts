import type { Instant } from '@sluice/model';

/** Time and chance, handed in, so that whoever waits can be tested without waiting. */
export interface Clock {
  now(): Instant;
  /** 0 (included) to 1 (excluded); for jitter. */
  random(): number;
  /** Runs once after `ms` milliseconds; answers how to call it off. Never runs before it returns. */
  after(ms: number, run: () => void): () => void;
}

// Timers take a signed 32-bit number of milliseconds; a longer one would fire at once.
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The clock of the running thread. Waits of any length are kept. */
export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  after: (ms, run) => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = (left: number) => {
      const part = Math.min(left, LONGEST_TIMER_MS);
      timer = setTimeout(() => (left > part ? wait(left - part) : run()), part);
    };
    wait(Math.max(0, ms));
    return () => clearTimeout(timer);
  },
};
