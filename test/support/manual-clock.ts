import type { Clock } from '@sluice/sources';
import type { Instant } from '@sluice/model';

/** A clock that stands until it is advanced. */
export interface ManualClock extends Clock {
  /** Runs what falls due on the way, in order, each at its own time. */
  advance(ms: number): void;
  /** How many wait. */
  readonly waiting: number;
}

/** Starts on Monday 2 November 2026, 09:00 UTC. Chance is always one half. */
export function manualClock(start: Instant = Date.UTC(2026, 10, 2, 9)): ManualClock {
  let now = start;
  const waits = new Set<{ readonly at: Instant; readonly run: () => void }>();
  const nextUntil = (end: Instant) => [...waits].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  return {
    now: () => now,
    random: () => 0.5,
    after: (ms, run) => {
      const wait = { at: now + ms, run };
      waits.add(wait);
      return () => void waits.delete(wait);
    },
    advance: (ms) => {
      const end = now + ms;
      for (let next = nextUntil(end); next !== undefined; next = nextUntil(end)) {
        waits.delete(next);
        now = next.at;
        next.run();
      }
      now = end;
    },
    get waiting() {
      return waits.size;
    },
  };
}
