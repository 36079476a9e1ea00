import type { DayRange } from '@sluice/model';
import type { History } from '../history.js';
import { total } from './closed-deals.js';

const inside = (day: number | null, period: DayRange | null): boolean => day !== null && (!period || (day >= period.from && day < period.to));

/** M19: deals created (or qualified: first in the second stage or later) in the period, and their amounts known within the days of grace. */
export function pipelineCreated(deals: readonly History[], at: 'creation' | 'qualification', graceDays: number, period: DayRange | null) {
  const begun = (deal: History): number | null =>
    at === 'creation' ? deal.createdOn : deal.hasHistory ? (deal.path.find(({ stage }) => stage !== 's1')?.on ?? null) : null;
  const created = deals.filter((deal) => deal.path.length > 0 && inside(begun(deal), period));
  const known = created.flatMap((deal) => {
    const { minor, lag } = deal.firstAmount ?? { minor: deal.amountMinor, lag: 0 };
    const waited = Math.max((deal.createdOn ?? 0) + lag - (begun(deal) ?? 0), 0);
    return minor !== null && waited <= graceDays ? [minor] : [];
  });
  return { count: created.length, withoutAmount: created.length - known.length, amountMinor: total(known.filter((minor) => minor !== 'no-rate')) };
}
