import { NO_DAY, type Day, type Instant } from './instant.js';
import { createOffsetAt, type OffsetAt } from './zone-offset.js';

export { isTimeZone } from './zone-offset.js';

const MS_OF_DAY = 86_400_000;
/** Offsets are looked up a span of 397 days at a time, when an instant of it is first met. */
const SPAN = 2 ** 35;
/** No zone has kept an offset for less time than this. */
const PROBE = 4 * MS_OF_DAY;
/** Before 1890 and after 2120 the offset of that edge holds. */
const FIRST_SPAN = -74;
const LAST_SPAN = 137;
/** More than any offset there has been. */
const FARTHEST_OFFSET = 26 * 3_600_000;

/** Time during which a zone keeps one offset: `[from, to)`, or a part of it. */
interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
  readonly offset: number;
}

/** Wall clock of one time zone. Works from a table of transitions; no `Intl` call per value. */
export interface Zone {
  readonly timeZone: string;
  /** Local day of an instant; `NO_DAY` for `NaN` and the infinities. */
  dayOf(at: Instant): Day;
  /**
   * First instant at which the local date is this day or later. Where midnight is skipped that is the end of the gap;
   * where the whole day is (Samoa, 30 December 2011) it is the start of the next.
   */
  startOf(day: Day): Instant;
  /**
   * Wall clock to instant. A time that comes twice is the first; a time that is skipped is read with the offset before the gap,
   * so 02:30 in a gap from 02:00 to 03:00 is 03:30.
   */
  instantOf(day: Day, msOfDay: number): Instant;
}

const zones = new Map<string, Zone>();

/** The zone of that IANA name; the same object each time. Throws a `RangeError` that names the zone where it is unknown. */
export function createZone(timeZone: string): Zone {
  let zone = zones.get(timeZone);
  if (zone === undefined) {
    zone = buildZone(timeZone);
    zones.set(timeZone, zone);
  }
  return zone;
}

function buildZone(timeZone: string): Zone {
  const offsetAt = createOffsetAt(timeZone);
  const spans: (readonly Stretch[] | undefined)[] = [];
  // Neighbouring rows mostly share a stretch: remembering the last one spares the search.
  let last: Stretch = { from: 0, to: 0, offset: 0 };

  function find(at: Instant): Stretch {
    const span = Math.min(Math.max(Math.floor(at / SPAN), FIRST_SPAN), LAST_SPAN);
    const stretches = (spans[span - FIRST_SPAN] ??= stretchesOf(span, offsetAt));
    let i = stretches.length - 1;
    while (i > 0 && (stretches[i] as Stretch).from > at) i--;
    return stretches[i] as Stretch;
  }

  function* around(wall: number): Generator<Stretch> {
    for (let at = wall - FARTHEST_OFFSET; at <= wall + FARTHEST_OFFSET;) {
      const stretch = find(at);
      yield stretch;
      at = stretch.to;
    }
  }

  return {
    timeZone,
    dayOf(at) {
      if (!(at >= last.from && at < last.to)) {
        if (!Number.isFinite(at)) return NO_DAY;
        last = find(at);
      }
      return Math.floor((at + last.offset) / MS_OF_DAY);
    },
    startOf(day) {
      const wall = day * MS_OF_DAY;
      for (const stretch of around(wall)) {
        const at = Math.max(wall - stretch.offset, stretch.from);
        if (at < stretch.to) return at;
      }
      return NaN;
    },
    instantOf(day, msOfDay) {
      const wall = day * MS_OF_DAY + msOfDay;
      let before: Stretch | null = null;
      for (const stretch of around(wall)) {
        const at = wall - stretch.offset;
        if (at < stretch.from) return before === null ? at : wall - before.offset;
        if (at < stretch.to) return at;
        before = stretch;
      }
      return NaN;
    },
  };
}

function stretchesOf(span: number, offsetAt: OffsetAt): readonly Stretch[] {
  const start = span * SPAN;
  const end = start + SPAN;
  const stretches: Stretch[] = [];
  let from = start;
  let offset = offsetAt(start);
  for (let probe = start; probe < end;) {
    const next = Math.min(probe + PROBE, end);
    // The end belongs to the next span.
    const later = next === end ? end - 1 : next;
    const offsetLater = offsetAt(later);
    if (offsetLater !== offset) {
      const change = firstChange(probe, later, offset, offsetAt);
      stretches.push({ from, to: change, offset });
      from = change;
      offset = offsetLater;
    }
    probe = next;
  }
  stretches.push({ from, to: end, offset });
  if (span === FIRST_SPAN) stretches[0] = { ...(stretches[0] as Stretch), from: -Number.MAX_VALUE };
  if (span === LAST_SPAN) stretches.push({ ...(stretches.pop() as Stretch), to: Infinity });
  return stretches;
}

/** First whole second at which the offset is no longer `offset`, by bisection. */
function firstChange(low: Instant, high: Instant, offset: number, offsetAt: OffsetAt): Instant {
  let before = Math.floor(low / 1000);
  let after = Math.ceil(high / 1000);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle * 1000) === offset) before = middle;
    else after = middle;
  }
  return after * 1000;
}
