import type { Clause, Filter } from '@sluice/model';
import type { PlanContext } from './metric.js';
import { is, within } from './where.js';

/** Which open deals count: all, those expected to close in the period, or those created in it. */
export const OPEN_WINDOWS = ['open', 'closing', 'created'] as const;
export type OpenWindow = (typeof OPEN_WINDOWS)[number];

/**
 * Open deals of a window. In the running period `closing` takes in every overdue deal, also those expected before the period began, unless told otherwise;
 * deals without an expected close are in no such window.
 * @see metric reference, M01 (variants and the overdue bar)
 */
export function openDeals(window: OpenWindow, includeOverdue: boolean, { period, today }: PlanContext): Filter {
  const open = is('outcome', 'open');
  if (window === 'open') return [open];
  if (window === 'created') return [open, ...within('createdOn', period)];
  if (period === null) return [open, includeOverdue ? { field: 'expectedCloseOn', missing: false } : { field: 'expectedCloseOn', from: today }];
  const running = period.from <= today && today < period.to;
  const last = period.to - 1;
  if (includeOverdue) return [open, running ? { field: 'expectedCloseOn', to: last } : { field: 'expectedCloseOn', from: period.from, to: last }];
  return [open, { field: 'expectedCloseOn', from: Math.max(period.from, today), to: last }];
}

/** Expected to have closed before today. */
export function overdue(today: number): Clause {
  return { field: 'expectedCloseOn', to: today - 1 };
}
