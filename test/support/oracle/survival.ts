import type { Day, DayRange } from '@sluice/model';
import type { History } from '../history.js';

/** How long something lasted, and how it ended; `open` is still under way. */
export interface Life {
  readonly days: number;
  readonly end: 'won' | 'lost' | 'open';
}

/** Deals created in the period from their creation to their close or to today; those created closed, or closed before their creation, aside. */
export function lives(deals: readonly History[], period: DayRange | null, today: Day): readonly Life[] {
  return deals.flatMap(({ createdOn, closedOn, end, path }) => {
    if (createdOn === null || path.length === 0 || (period && (createdOn < period.from || createdOn >= period.to))) return [];
    const days = (end === 'open' ? today : (closedOn ?? NaN)) - createdOn;
    return days >= 0 ? [{ days, end }] : [];
  });
}

/** Share of lives not yet won on each day, lost and open ones censored, day after day without leaving one out. */
export function unwonByDay(all: readonly Life[]): readonly number[] {
  let left = 1;
  return byDay(all).map(({ atRisk, won }) => (left = won === 0 ? left : left * (1 - won / atRisk)));
}

/** Shares won, lost and open by the end of each day. */
export function sharesByDay(all: readonly Life[]): readonly { readonly won: number; readonly lost: number; readonly open: number }[] {
  let shares = { won: 0, lost: 0, open: 1 };
  return byDay(all).map(({ atRisk, won, lost }) => {
    if (won + lost > 0) {
      const { open } = shares;
      shares = { won: shares.won + (open * won) / atRisk, lost: shares.lost + (open * lost) / atRisk, open: (open * (atRisk - won - lost)) / atRisk };
    }
    return shares;
  });
}

function byDay(all: readonly Life[]): readonly { readonly atRisk: number; readonly won: number; readonly lost: number }[] {
  const longest = Math.max(-1, ...all.map(({ days }) => days));
  return Array.from({ length: longest + 1 }, (_, day) => {
    const today = all.filter(({ days }) => days === day);
    return {
      atRisk: all.filter(({ days }) => days >= day).length,
      won: today.filter(({ end }) => end === 'won').length,
      lost: today.filter(({ end }) => end === 'lost').length,
    };
  });
}

/** First day on which no more than this share is left; null where there is none. */
export function firstDayLeft(left: readonly number[], share: number): number | null {
  const day = left.findIndex((each) => each <= share + 1e-12);
  return day < 0 ? null : day;
}
