import type { StateReason } from './state-reason.js';

export interface FailedLoad {
  readonly reason: StateReason;
  readonly retryAfterMs: number | null;
  readonly final?: boolean;
}

export interface WaitContext {
  readonly refreshMs: number | undefined;
  /** What the backoff says for this failure. */
  readonly backoffMs: number;
  /** 0 to 1. */
  readonly random: number;
}

// These may pass by themselves within seconds. The others need somebody to do something.
const PASSING: ReadonlySet<StateReason> = new Set<StateReason>(['offline', 'timeout', 'server', 'cors']);
// A login that was refused is not knocked at more often than this, however short the refresh.
const REFUSED_MS = 60_000;

/**
 * Milliseconds until the next try; null: none.
 * What may pass by itself is tried again with backoff even where no refresh was asked for; the rest at the pace of the refresh, and never faster than the backoff says.
 */
export function waitAfterFailure({ reason, retryAfterMs, final }: FailedLoad, { refreshMs, backoffMs, random }: WaitContext): number | null {
  if (final === true) return null;
  if (retryAfterMs !== null) return retryAfterMs + random * Math.max(1_000, retryAfterMs * 0.1);
  if (PASSING.has(reason)) return backoffMs;
  if (refreshMs === undefined) return null;
  const pace = reason === 'unauthorized' || reason === 'forbidden' ? Math.max(refreshMs, REFUSED_MS) : refreshMs;
  return Math.max(pace * (0.9 + random * 0.2), backoffMs);
}
