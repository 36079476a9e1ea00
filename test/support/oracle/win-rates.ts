import type { Day, DayRange } from '@sluice/model';
import { closedIn } from './closed-deals.js';
import type { History } from '../history.js';

const createdIn = (deals: readonly History[], period: DayRange | null): readonly History[] =>
  deals.filter(({ createdOn }) => createdOn !== null && (!period || (createdOn >= period.from && createdOn < period.to)));

/** M07: won by now out of all created in the period, and how many of them are closed. */
export function created(deals: readonly History[], period: DayRange | null): { readonly rate: number | null; readonly maturity: number | null } {
  const cohort = createdIn(deals, period);
  const share = (part: readonly History[]): number | null => (cohort.length === 0 ? null : part.length / cohort.length);
  return { rate: share(cohort.filter(({ end }) => end === 'won')), maturity: share(cohort.filter(({ end }) => end !== 'open')) };
}

/** M07b: won within so many days, out of the deals created at least as long ago. */
export function withinDays(deals: readonly History[], days: number, period: DayRange | null, today: Day): number | null {
  const cohort = createdIn(deals, period).filter((deal) => {
    const { createdOn, closedOn, end, path } = deal;
    if (path.length === 0 || createdOn === null || today - createdOn < days) return false;
    return end !== 'won' || (closedOn !== null && closedOn >= createdOn);
  });
  const won = cohort.filter(({ end, closedOn, createdOn }) => end === 'won' && (closedOn ?? 0) - (createdOn ?? 0) <= days);
  return cohort.length === 0 ? null : won.length / cohort.length;
}

/** M08: won out of ever more: losses to somebody, no decisions, deals nobody looked after. */
export function breadth(deals: readonly History[], stale: number, period: DayRange | null): readonly (number | null)[] {
  const won = closedIn(deals, 'won', period).length;
  const lost = closedIn(deals, 'lost', period);
  const undecided = lost.filter(({ lostReason }) => lostReason === 'No decision').length;
  return [lost.length - undecided, lost.length, lost.length + stale].map((below) => (won + below === 0 ? null : won / (won + below)));
}

/** M28: deals and money lost for each reason, '' for none given. */
export function lostFor(deals: readonly History[], period: DayRange | null): ReadonlyMap<string, { readonly ids: readonly string[]; readonly minor: number }> {
  const reasons = new Map<string, { ids: string[]; minor: number }>();
  for (const { id, lostReason, amountMinor } of closedIn(deals, 'lost', period)) {
    const entry = reasons.get(lostReason ?? '') ?? { ids: [], minor: 0 };
    reasons.set(lostReason ?? '', { ids: [...entry.ids, id], minor: entry.minor + (typeof amountMinor === 'number' ? amountMinor : 0) });
  }
  return reasons;
}
