import type { Day, DayRange } from '@sluice/model';
import { amounts, total } from './closed-deals.js';
import type { History } from '../history.js';

const open = (deals: readonly History[]): readonly History[] => deals.filter(({ end }) => end === 'open');

/** M01. */
export function openPipeline(deals: readonly History[]): { readonly count: number; readonly amountMinor: number } {
  return { count: open(deals).length, amountMinor: total(amounts(open(deals))) };
}

/** M01, closing in a running period: overdue deals belong to it. */
export function closingIn(deals: readonly History[], { to }: DayRange): readonly History[] {
  return open(deals).filter(({ expectedCloseOn }) => expectedCloseOn !== null && expectedCloseOn < to);
}

/** M02: with each deal's own probability, else that of its stage. */
export function weighted(deals: readonly History[], byStage: Readonly<Record<string, number>>): number {
  return total(
    open(deals).map(({ amountMinor, probability, path }) => {
      const p = probability ?? byStage[path.at(-1)?.stage ?? ''] ?? 0;
      return typeof amountMinor === 'number' ? amountMinor * p : 0;
    }),
  );
}

export type StaleRule = 'inactivity' | 'inactivityUnlessPlanned' | 'stageAge' | 'dealAge';

/** M17: ids of deals that were left alone for more than the days of their stage, else of the rule. */
export function stale(deals: readonly History[], rule: StaleRule, days: number, rotDays: Readonly<Record<string, number>>, today: Day): readonly string[] {
  return open(deals)
    .filter((deal) => {
      const since = sinceDay(deal, rule);
      const threshold = rule === 'dealAge' ? days : (rotDays[deal.path.at(-1)?.stage ?? ''] ?? days);
      if (rule === 'inactivityUnlessPlanned' && deal.plannedOn !== null && deal.plannedOn >= today) return false;
      return since !== null && threshold > 0 && today - since > threshold;
    })
    .map(({ id }) => id);
}

function sinceDay({ path, lastActivityOn, hasHistory, createdOn }: History, rule: StaleRule): Day | null {
  if (rule === 'dealAge') return createdOn;
  const moved = hasHistory ? (path.at(-1)?.on ?? null) : null;
  if (rule === 'stageAge') return moved;
  const touch = Math.max(lastActivityOn ?? -Infinity, moved ?? -Infinity);
  return Number.isFinite(touch) ? touch : createdOn;
}

/** Days that open deals have been in a stage, where that is known. */
export function ages(deals: readonly History[], stage: string, today: Day): readonly number[] {
  const here = open(deals).filter(({ path, hasHistory }) => hasHistory && path.at(-1)?.stage === stage);
  return here.map(({ path }) => today - (path.at(-1)?.on ?? today));
}
