/** What the page's clock is; tests put their own in. */
export interface PageClock {
  now(): number;
  /** Calls `run` about every `everyMs`; returns its own undo. */
  every(everyMs: number, run: () => void): () => void;
}

const TICK_MS = 10_000;

let clock: PageClock = {
  now: () => Date.now(),
  every: (everyMs, run) => {
    const timer = setInterval(run, everyMs);
    return () => clearInterval(timer);
  },
};
let stop: (() => void) | null = null;
const listeners = new Set<() => void>();

/** The page's time, epoch ms. */
export function now(): number {
  return clock.now();
}

/** One timer for all ages on the page; it runs only while somebody listens. Returns its own undo. */
export function onTick(listener: () => void): () => void {
  listeners.add(listener);
  stop ??= clock.every(TICK_MS, () => [...listeners].forEach((each) => each()));
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = null;
  };
}

/** Puts another clock in and returns the one before. Ages on the page follow it from the next tick on. */
export function usePageClock(next: PageClock): PageClock {
  const before = clock;
  stop?.();
  clock = next;
  stop = listeners.size > 0 ? clock.every(TICK_MS, () => [...listeners].forEach((each) => each())) : null;
  return before;
}
