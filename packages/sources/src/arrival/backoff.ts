import type { Clock } from './clock.js';

export interface BackoffOptions {
  /** Upper bound of the first wait. */
  readonly baseMs?: number;
  /** Upper bound of any wait. */
  readonly capMs?: number;
  /** How long success must last before the next failure counts as the first again. */
  readonly stableMs?: number;
  readonly clock: Pick<Clock, 'now' | 'random'>;
}

export interface Backoff {
  /** Milliseconds to wait after one more failure: random(0, min(cap, base * 2^n)), n failures before it. */
  fail(): number;
  succeed(): void;
}

/**
 * Exponential backoff with full jitter, so that many screens that failed together do not return together.
 * One success does not reset it: a server that answers every second request would otherwise be asked at full pace.
 */
export function createBackoff({ baseMs = 2_000, capMs = 300_000, stableMs = 120_000, clock }: BackoffOptions): Backoff {
  let failures = 0;
  let goodSince: number | null = null;
  return {
    fail() {
      if (goodSince !== null && clock.now() - goodSince >= stableMs) failures = 0;
      goodSince = null;
      const bound = Math.min(capMs, baseMs * 2 ** failures);
      failures += 1;
      return Math.round(clock.random() * bound);
    },
    succeed() {
      goodSince ??= clock.now();
    },
  };
}
