import type { Filter } from '@sluice/model';
import type { PlanContext } from './metric.js';
import { is, within } from './where.js';

/** How a deal that skipped a stage counts. `snapshot` is what a source without history allows, said as "at least". */
export type FunnelCounting = 'reached' | 'touched' | 'strict' | 'snapshot';

/** The counting that can be kept: without any stage history in the source always `snapshot`. */
export function countingOf(asked: FunnelCounting, { has }: Pick<PlanContext, 'has'>): FunnelCounting {
  return has.history ? asked : 'snapshot';
}

/**
 * Deals created in the period that are followed until today: not those created already closed, and where the source has stage history not those without.
 * `prefix` `deal.` asks the same of a visit's deal. `born` and `history` turn a rule around, to count what it leaves out.
 * @see metric reference, M10, 0.5 (6) and (8)
 */
export function cohort({ period, has }: PlanContext, prefix: '' | 'deal.' = '', turn: { readonly born?: boolean; readonly history?: boolean } = {}): Filter {
  const created = within(`${prefix}createdOn`, period);
  if (turn.born) return [...created, is(`${prefix}bornClosed`, 'yes')];
  const grown = [...created, { field: `${prefix}bornClosed`, missing: true }];
  if (turn.history === false) return [...grown, { field: `${prefix}hasHistory`, missing: true }];
  return has.history ? [...grown, is(`${prefix}hasHistory`, 'yes')] : grown;
}
