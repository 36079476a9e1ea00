import type { PlanContext } from './metric.js';

/**
 * True for an export of open deals only: the source has deals, but not one closed, whatever the filter. It must never say "won 0".
 * @see metric reference, 0.6
 */
export function lacksClosedDeals({ has }: Pick<PlanContext, 'has'>): boolean {
  return has.deals && !has.closedDeals;
}
