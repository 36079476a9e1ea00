import type { Instant } from '@sluice/model';

// Date.parse reads much more than HTTP dates ("-5", "2026"), and differently in each browser.
const HTTP_DATE = /^[A-Za-z]{3,9},? [\w: -]{10,30} GMT$/;

/** A date as HTTP headers write it (`Sun, 06 Nov 1994 08:49:37 GMT`); null where it is none. */
export function httpDate(text: string | null): Instant | null {
  if (text === null || !HTTP_DATE.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}
