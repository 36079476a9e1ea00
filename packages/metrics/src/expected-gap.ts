import { tally } from '@sluice/model';
import * as z from 'zod/mini';
import { quotaParams } from './bookings.js';
import { excluding } from './excluding.js';
import type { Measured } from './measured.js';
import { defineComputedMetric, type MeasureContext, type Selected } from './metric.js';
import { openDeals } from './open-window.js';
import { quotaPosition } from './quota-path/position.js';
import { closedAs } from './where.js';

/** M23b. Reporting minor units, unrounded. */
export interface ExpectedGap {
  /** Negative where more than the quota is expected. */
  readonly gapMinor: number;
  readonly quotaMinor: number;
  readonly wonMinor: number;
  /** Σ amount × chance of the open deals expected in the period. */
  readonly expectedOpenMinor: number;
  /** From deals not created yet, as the query says; 0 where it does not. */
  readonly expectedNewMinor: number;
}

const params = z.strictObject({
  ...quotaParams,
  method: z._default(z.enum(['stage', 'crm']), 'stage'),
  /** What deals not created yet are expected to bring in the period, in reporting minor units. */
  expectedNewMinor: z._default(z.number(), 0),
});

/**
 * What will be missing to the quota of the period (M23b): quota less what is won and what open deals are expected to bring in it, each with the win rate of its stage
 * (F1; `crm`: with the probability given). Overdue deals belong to the running period. Deals not created yet count by `expectedNewMinor` only.
 * Null: `no-period`, `mixed-currencies`, `no-closed-deals`, `needs-amounts`, `no-rate`, `no-quota`.
 * @see metric reference, M23b; forecasting reference, F1
 */
export const expectedGap = defineComputedMetric({
  definition: 'Quota less won value and what open deals are expected to bring in the period.',
  formula: 'quota − (won + Σ amount × P(win) of open deals + new)',
  source: 'M23b; F1',
  example: 'quota 1,000, won 400, open 500 at 40 %: 1,000 − (400 + 500 × 0.4) = 400',
  basis: 'flow',
  dateBasis: 'closedOn',
  unit: 'money',
  money: true,
  needs: ['deals', 'stage', 'amount', 'closedOn', 'expectedCloseOn', 'quotas'],
  params,
  compute,
  drill: (part, _, plan) => {
    if (part === 'open') return tally({ over: 'deals', where: openDeals('closing', true, plan) });
    return part === 'won' ? tally({ over: 'deals', where: closedAs('won', plan.period) }) : null;
  },
});

function* compute(selected: Selected, asked: z.infer<typeof params>, context: MeasureContext): Generator<number, Measured<ExpectedGap>, void> {
  const position = yield* quotaPosition(selected, asked, context);
  const { deals } = position;
  const rest = { unit: 'money', n: deals === null ? 0 : deals.wonCount + deals.openCount, excluded: excluding(deals?.excluded ?? {}) } as const;
  if ('reason' in position) return { value: null, reason: position.reason, ...rest };
  const { quotaMinor, wonMinor } = position;
  const expectedOpenMinor = position.deals.open.reduce((sum, { value, p }) => sum + value * p, 0);
  const gapMinor = quotaMinor - (wonMinor + expectedOpenMinor + asked.expectedNewMinor);
  return { value: { gapMinor, quotaMinor, wonMinor, expectedOpenMinor, expectedNewMinor: asked.expectedNewMinor }, ...rest };
}
