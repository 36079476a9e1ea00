import { NO_DAY, type Day } from '@sluice/model';
import type { ExpectedDeal } from '../forecast/collect-deals.js';
import type { Selected } from '../metric.js';

/** An open deal of a plan. Keys as in answers; amounts in reporting minor units. */
export interface PlannedDeal {
  readonly id: string;
  readonly name: string | null;
  readonly owner: string | null;
  readonly stageId: string | null;
  readonly amountMinor: number;
  /** Chance that it is won in the period. */
  readonly p: number;
  readonly expectedCloseOn: Day | null;
}

/** An expected deal that a plan can be made of. */
export interface Candidate extends ExpectedDeal {
  readonly id: string;
}

/** Deals that can bring something: those with a chance above 0 and an amount above 0. Safest first, then largest, then by id. */
export function candidatesOf(deals: readonly ExpectedDeal[], { deals: { columns } }: Selected): readonly Candidate[] {
  const { id } = columns;
  const usable = deals.filter(({ p, value }) => p > 0 && value > 0);
  const named = usable.map((deal): Candidate => ({ ...deal, id: id.dictionary.values[id.codes[deal.row] ?? id.noCode] ?? '' }));
  return named.sort((a, b) => b.p - a.p || b.value - a.value || (a.id < b.id ? -1 : 1));
}

/** How a plan shows a deal. */
export function plannedDeal({ row, value, p, id }: Candidate, { deals: { columns } }: Selected): PlannedDeal {
  const text = (name: 'name' | 'owner' | 'stage'): string | null => {
    const { codes, dictionary, noCode } = columns[name];
    return dictionary.values[codes[row] ?? noCode] ?? null;
  };
  const on = columns.expectedCloseOn.values[row] ?? NO_DAY;
  return { id, name: text('name'), owner: text('owner'), stageId: text('stage'), amountMinor: value, p, expectedCloseOn: on === NO_DAY ? null : on };
}
