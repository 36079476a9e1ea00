import { comparePeriod, type DayRange, type Instant, type Problem } from '@sluice/model';
import type { Compare } from '../protocol.js';
import type { Plan } from './plan.js';

/** With what a plan is compared: another period at the same instant, or the same question at an earlier one. */
export interface Comparison {
  readonly range: DayRange | null;
  /** Null: as the plan itself. */
  readonly asOf: Instant | null;
}

/** Flow metrics shift the period, like for like while it runs; stock metrics shift the instant, a closing window moves along. */
export function comparisonOf({ query, context, metric, view }: Plan, compare: Compare): Comparison | { readonly problem: Problem } {
  const { period, today, calendar } = context;
  if (period === null) return { problem: needsPeriod(compare) };
  const text = query.period ?? 'all';
  if (metric.basis === 'flow') return { range: comparePeriod(text, period, compare, today, calendar), asOf: null };
  // The whole window: as if it were over.
  const range = comparePeriod(text, period, compare, period.to, calendar);
  const day = Math.min(range.from + (today - period.from), today - 1);
  return { range, asOf: view.store.zone.startOf(day + 1) - 1 };
}

function needsPeriod(compare: Compare): Problem {
  return {
    code: 'compare-needs-period',
    severity: 'note',
    message: `All time cannot be compared with "${compare}"; a period as "this-quarter" or "last-90-days" can.`,
    values: { compare },
  };
}
