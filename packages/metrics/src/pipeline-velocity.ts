import * as z from 'zod/mini';
import type { Measured } from './measured.js';
import { defineMetric } from './metric.js';
import type { SalesVelocity } from './sales-velocity.js';
import { leverExclusions, leverReductions, leversOf, velocity } from './velocity-levers.js';

/** As sales velocity, with the deals open now as its opportunities. */
export type PipelineVelocity = SalesVelocity;

/**
 * Money per day that the deals open now would bring at the size, win rate and cycle of the window (M18, `pipelineVelocity`): deals open now × mean won amount ×
 * win rate ÷ mean days to win. A heuristic of throughput, not a forecast. Null as sales velocity is; no open deal is a real 0.
 * @see metric reference, M18 (alternatives by name)
 */
export const pipelineVelocity = defineMetric({
  definition: 'Deals open now × average won amount × win rate ÷ average days to win, of deals closed in the period.',
  formula: 'open deals × deal size × win rate ÷ cycle',
  source: 'M18',
  example: 'open 6, won 1, lost 3, mean won amount 300, mean cycle 30 days: 6 × 300 × 0.25 ÷ 30 = 15',
  basis: 'flow',
  dateBasis: 'closedOn',
  unit: 'moneyPerDay',
  money: true,
  needs: ['deals', 'stage', 'amount', 'createdOn', 'closedOn'],
  params: z.strictObject({}),
  reductions: (_, plan) => leverReductions(plan),
  measure: (readings, _, context): Measured<PipelineVelocity> => {
    const levers = leversOf(readings, 'open', context);
    const rest = { unit: 'moneyPerDay', n: readings.open.n, excluded: leverExclusions(readings) } as const;
    if (typeof levers === 'string') return { value: null, reason: levers, ...rest };
    return { value: { perDayMinor: velocity(levers), levers }, ...rest };
  },
});
