import type { Ordered } from '@sluice/model';

/** How often something came to an end after a whole number of days. */
export interface EventsAt {
  readonly time: number;
  readonly count: number;
}

/** The different days of a reading, ascending, and how often each comes. */
export function timesOf(days: Ordered): readonly EventsAt[] {
  const times: EventsAt[] = [];
  for (let rank = 0; rank < days.n;) {
    // The rank as a share and back again is not exact; days are whole.
    const time = Math.round(days.quantile(days.n === 1 ? 0 : rank / (days.n - 1)) ?? 0);
    const below = days.countBelow(time + 1);
    times.push({ time, count: below - rank });
    rank = below;
  }
  return times;
}
