import type { Day, Zone } from '@sluice/model';
import type { HistoryEntry } from './history-log.js';

/** The first amount that was known from a day on. */
export interface FirstAmount {
  /** In the deal's own currency. */
  readonly amountMinor: number;
  readonly from: Day;
  /** Days until it was known, 0 where it was known on the day. */
  readonly lag: number;
}

/**
 * The first amount known from the end of a day on, by the changes of the amount; without any, the amount there is now stands for the one there was.
 * Null where the day is unknown, or no amount ever came.
 * @see metric reference, M19
 */
export function firstAmount(from: Day | null, nowMinor: number | null, entries: readonly HistoryEntry[], zone: Zone): FirstAmount | null {
  if (from === null) return null;
  const changes = entries.filter(({ field }) => field === 'amount');
  const first = changes[0];
  if (first === undefined) return nowMinor === null ? null : { amountMinor: nowMinor, from, lag: 0 };
  const later = changes.findIndex(({ at }) => zone.dayOf(at) > from);
  const known = later === 0 ? first.from : (changes[later < 0 ? changes.length - 1 : later - 1]?.to ?? null);
  if (known !== null) return { amountMinor: Number(known), from, lag: 0 };
  const filled = later < 0 ? undefined : changes.slice(later).find(({ to }) => to !== null);
  return filled === undefined ? null : { amountMinor: Number(filled.to), from, lag: zone.dayOf(filled.at) - from };
}
