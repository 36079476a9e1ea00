import type { Instant } from '@sluice/model';

/** Restarts of a worker that are tried within the window before the engine moves into the page. */
export const RESTARTS = 5;
export const RESTART_WINDOW_MS = 600_000;

/** Counts restarts: `take(now)` says whether one more may be tried. */
export interface RestartBudget {
  take(now: Instant): boolean;
}

/** At most 5 restarts in any 10 minutes. */
export function createRestartBudget(): RestartBudget {
  let taken: Instant[] = [];
  return {
    take: (now) => {
      taken = taken.filter((at) => now - at < RESTART_WINDOW_MS);
      if (taken.length >= RESTARTS) return false;
      taken.push(now);
      return true;
    },
  };
}
