import type { Instant } from '@sluice/model';
import { httpDate } from './http-date.js';

/** No server can send a wall to sleep for longer than this, whatever it says. */
export const LONGEST_RETRY_AFTER_MS = 3_600_000;

/**
 * Milliseconds a `Retry-After` header asks for, in seconds or as a date, at most an hour. Null where the header is absent or nonsense.
 * A date is compared with the server's own `Date`, where readable, because the clocks of walls are often wrong.
 */
export function retryAfterMs(headers: Headers, now: Instant): number | null {
  const text = headers.get('retry-after')?.trim() ?? '';
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : untilDate(text, httpDate(headers.get('date')) ?? now);
  return wait === null ? null : Math.min(Math.max(0, wait), LONGEST_RETRY_AFTER_MS);
}

function untilDate(text: string, now: Instant): number | null {
  const at = httpDate(text);
  return at === null ? null : at - now;
}
