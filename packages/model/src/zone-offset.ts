import type { Instant } from './instant.js';

/** Offset of a zone from UTC at an instant, in milliseconds, east positive. Asks `Intl`, so it is slow: microseconds a call. */
export type OffsetAt = (at: Instant) => number;

/** True for a zone name `Intl` knows. */
export function isTimeZone(text: string): boolean {
  if (text === '') return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

/** Reads offsets of a zone. Throws a `RangeError` that names the zone where it is unknown. */
export function createOffsetAt(timeZone: string): OffsetAt {
  if (!isTimeZone(timeZone)) throw new RangeError(`Unknown time zone "${timeZone}"; expected an IANA name such as "Europe/Paris" or "UTC".`);
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (at) => {
    const second = Math.floor(at / 1000) * 1000;
    const [month = 1, day = 1, year = 1970, hour = 0, minute = 0, seconds = 0] = (format.format(second).match(/\d+/g) ?? []).map(Number);
    // Some engines write midnight as 24 even when asked for 0 to 23.
    return Date.UTC(year, month - 1, day) + ((hour % 24) * 3600 + minute * 60 + seconds) * 1000 - second;
  };
}
