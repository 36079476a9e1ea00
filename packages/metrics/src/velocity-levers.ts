import { ordered, tally, type Ordered, type Tally } from '@sluice/model';
import { lacksClosedDeals } from './closed-deals.js';
import { excluding } from './excluding.js';
import type { Reason } from './measured.js';
import type { MeasureContext, PlanContext } from './metric.js';
import { moneyGap, valued } from './money-sum.js';
import { closedAs, is } from './where.js';

/** The four levers of sales velocity. Amounts in reporting minor units. */
export interface VelocityLevers {
  readonly opportunities: number;
  /** Mean of the won amounts. */
  readonly dealSizeMinor: number;
  readonly winRate: number;
  /** Mean calendar days to win. */
  readonly cycleDays: number;
}

/** Whose number is multiplied: deals resolved in the window, or deals open now (pipeline velocity). */
export type Opportunities = 'result' | 'open';

export interface LeverReadings {
  readonly won: Tally;
  /** Won deals whose amount is 0 or more: credits are in no mean size (M04). */
  readonly sizes: Tally;
  readonly lost: Tally;
  readonly cycle: Ordered;
  readonly open: Tally;
}

/** What the levers are read from, over the filter and one window of close dates. */
export function leverReductions({ period }: PlanContext) {
  const won = closedAs('won', period);
  return {
    won: tally({ over: 'deals', column: 'amountMinor', where: won }),
    sizes: tally({ over: 'deals', column: 'amountMinor', where: [...won, { field: 'amount', from: 0 }] }),
    lost: tally({ over: 'deals', where: closedAs('lost', period) }),
    cycle: ordered({ over: 'deals', column: 'cycleDays', where: won }),
    open: tally({ over: 'deals', where: [is('outcome', 'open')] }),
  };
}

/** The levers, or why one of them is missing. */
export function leversOf(readings: LeverReadings, opportunities: Opportunities, context: MeasureContext): VelocityLevers | Reason {
  const { won, sizes, lost, cycle, open } = readings;
  if (lacksClosedDeals(context)) return 'no-closed-deals';
  const closed = won.n + lost.n;
  // Without a won deal there is neither a size nor a cycle to average.
  if (won.n === 0) return 'zero-denominator';
  const gap = moneyGap(won, context);
  if (gap) return gap;
  if (valued(sizes) === 0) return 'needs-amounts';
  if (cycle.n === 0) return 'needs-dates';
  if (cycle.sum === 0) return 'zero-denominator';
  return {
    opportunities: opportunities === 'open' ? open.n : closed,
    dealSizeMinor: sizes.sum / valued(sizes),
    winRate: won.n / closed,
    cycleDays: cycle.sum / cycle.n,
  };
}

/** Deals left out of the mean size and of the mean cycle. */
export function leverExclusions({ won, sizes, cycle }: LeverReadings): Readonly<Record<string, number>> {
  return excluding({ noAmount: won.missing, noRate: won.unconverted, negativeAmount: valued(won) - valued(sizes), noCycle: cycle.missing });
}

/** Reporting minor units per calendar day. */
export function velocity({ opportunities, dealSizeMinor, winRate, cycleDays }: VelocityLevers): number {
  return (opportunities * dealSizeMinor * winRate) / cycleDays;
}
