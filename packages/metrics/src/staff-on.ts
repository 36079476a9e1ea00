import type { Day } from '@sluice/model';
import type { MeasureContext } from './metric.js';
import type { Staff, Stay } from './staff.js';

/** The day people are looked at: the last one of the period, but not after today. */
export function lastDayOf({ period, today }: Pick<MeasureContext, 'period' | 'today'>): Day {
  return period === null ? today : Math.min(today, period.to - 1);
}

/** The stay of somebody on a day; null where there is none. */
export function stayOn({ stays }: Pick<Staff, 'stays'>, person: string, day: Day): Stay | null {
  return stays.find(({ id, from, to }) => id === person && (from === null || from <= day) && (to === null || day < to)) ?? null;
}

/** The team of somebody on a day; null where none is known. */
export function teamOn(staff: Pick<Staff, 'stays'>, person: string, day: Day): string | null {
  return stayOn(staff, person, day)?.teamId ?? null;
}

/** Whether somebody is there on a day. Who is not in the people table always is. */
export function isThere(staff: Pick<Staff, 'stays'>, person: string, day: Day): boolean {
  return stayOn(staff, person, day) !== null || !staff.stays.some(({ id }) => id === person);
}
