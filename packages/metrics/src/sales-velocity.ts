import * as z from 'zod/mini';
import type { Measured } from './measured.js';
import { defineMetric } from './metric.js';
import { leverExclusions, leverReductions, leversOf, velocity, type VelocityLevers } from './velocity-levers.js';

/** The four levers, and what they make together. Amounts in reporting minor units. */
export interface SalesVelocity {
  readonly perDayMinor: number;
  readonly levers: VelocityLevers;
}

/**
 * Money per day that the pipeline lets through (M18): deals resolved in the window × mean won amount × win rate ÷ mean days to win.
 * With `open` the first factor is the number of deals open now (pipeline velocity). A heuristic of throughput, not a forecast.
 * Null: `no-closed-deals`; `zero-denominator` where nothing was won or every cycle is 0 days; `needs-amounts`, `needs-dates`, `no-rate`, `mixed-currencies`.
 * @see metric reference, M18 (populations as in Close)
 */
export const salesVelocity = defineMetric({
  definition: 'Won and lost deals × average won amount × win rate ÷ average days to win, by close date.',
  formula: 'opportunities × deal size × win rate ÷ cycle',
  source: 'M18; the populations Close documents',
  example: 'won 2, lost 2, mean won amount 300, mean cycle 30 days: (2 + 2) × 300 × 0.5 ÷ 30 = 20',
  basis: 'flow',
  dateBasis: 'closedOn',
  unit: 'moneyPerDay',
  money: true,
  needs: ['deals', 'stage', 'amount', 'createdOn', 'closedOn'],
  params: z.strictObject({ opportunities: z._default(z.enum(['result', 'open']), 'result') }),
  reductions: (_, plan) => leverReductions(plan),
  measure: (readings, { opportunities }, context): Measured<SalesVelocity> => {
    const levers = leversOf(readings, opportunities, context);
    const rest = { unit: 'moneyPerDay', n: readings.won.n + readings.lost.n, excluded: leverExclusions(readings) } as const;
    if (typeof levers === 'string') return { value: null, reason: levers, ...rest };
    return { value: { perDayMinor: velocity(levers), levers }, ...rest };
  },
});
