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

/** M17: ids of deals without a touch for more than the days of their stage, else of the rule. */
export function stale(deals: readonly History[], days: number, rotDays: Readonly<Record<string, number>>, today: Day): readonly string[] {
  return open(deals)
    .filter(({ path, lastActivityOn, hasHistory, createdOn }) => {
      const moved = hasHistory ? (path.at(-1)?.on ?? null) : null;
      const touch = Math.max(lastActivityOn ?? -Infinity, moved ?? -Infinity);
      const since = today - (Number.isFinite(touch) ? touch : (createdOn ?? today));
      const threshold = rotDays[path.at(-1)?.stage ?? ''] ?? days;
      return threshold > 0 && since > threshold;
    })
    .map(({ id }) => id);
}

/** Days that open deals have been in a stage, where that is known. */
export function ages(deals: readonly History[], stage: string, today: Day): readonly number[] {
  const here = open(deals).filter(({ path, hasHistory }) => hasHistory && path.at(-1)?.stage === stage);
  return here.map(({ path }) => today - (path.at(-1)?.on ?? today));
}
