import * as z from 'zod/mini';
import type { Measured } from './measured.js';
import { defineMetric } from './metric.js';
import { leverExclusions, leverReductions, leversOf, velocity, type VelocityLevers } from './velocity-levers.js';

/** What a change of one lever does to the velocity. */
export interface LeverEffect {
  readonly lever: keyof VelocityLevers;
  /** Relative change of the velocity: +x for the first three, +x/(1-x) for a cycle shorter by x. */
  readonly effect: number;
  /** Velocity after the change, reporting minor units per day. */
  readonly perDayMinor: number;
}
export interface LeverSensitivity {
  readonly levers: readonly LeverEffect[];
  /** Relative change where all four change together. */
  readonly together: number;
}

/**
 * What each lever of sales velocity gains when it gets better by `change` (M18b): more deals, larger deals, a higher win rate, a cycle shorter by that share.
 * All four by a tenth make +47.9 %. Null as sales velocity is.
 * @see metric reference, M18b
 */
export const leverSensitivity = defineMetric({
  definition: 'Change of sales velocity when one lever gets better by a given share.',
  formula: '+x for deals, size and win rate; x ÷ (1 − x) for the cycle; together (1 + x)³ ÷ (1 − x) − 1',
  source: 'M18b',
  example: 'all four better by 10 %: 1.1 × 1.1 × 1.1 ÷ 0.9 − 1 = 47.9 %',
  basis: 'flow',
  dateBasis: 'closedOn',
  unit: 'moneyPerDay',
  money: true,
  needs: ['deals', 'stage', 'amount', 'createdOn', 'closedOn'],
  params: z.strictObject({
    change: z._default(z.number().check(z.gte(0), z.lt(1)), 0.1),
    opportunities: z._default(z.enum(['result', 'open']), 'result'),
  }),
  reductions: (_, plan) => leverReductions(plan),
  measure: (readings, { change, opportunities }, context): Measured<LeverSensitivity> => {
    const levers = leversOf(readings, opportunities, context);
    const rest = { unit: 'moneyPerDay', n: readings.won.n + readings.lost.n, excluded: leverExclusions(readings) } as const;
    if (typeof levers === 'string') return { value: null, reason: levers, ...rest };
    return { value: effects(velocity(levers), change), ...rest };
  },
});

function effects(perDayMinor: number, change: number): LeverSensitivity {
  const shorter = change / (1 - change);
  const effect = (lever: keyof VelocityLevers, by: number): LeverEffect => ({ lever, effect: by, perDayMinor: perDayMinor * (1 + by) });
  return {
    levers: [effect('opportunities', change), effect('dealSizeMinor', change), effect('winRate', change), effect('cycleDays', shorter)],
    together: (1 + change) ** 3 / (1 - change) - 1,
  };
}
