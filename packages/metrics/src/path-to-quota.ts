import { tally } from '@sluice/model';
import * as z from 'zod/mini';
import { quotaParams } from './bookings.js';
import { excluding } from './excluding.js';
import type { Measured } from './measured.js';
import { defineComputedMetric, type MeasureContext, type Selected } from './metric.js';
import { openDeals } from './open-window.js';
import { candidatesOf, plannedDeal, type PlannedDeal } from './quota-path/candidate.js';
import { jointChance, lawOf, PLAN_RULES, planA } from './quota-path/plan-a.js';
import { quotaPosition } from './quota-path/position.js';
import { closedAs } from './where.js';

export type { PlannedDeal } from './quota-path/candidate.js';

/** M24. Amounts in reporting minor units. */
export interface PathToQuota {
  readonly gapMinor: number;
  readonly quotaMinor: number;
  readonly wonMinor: number;
  /** Safest first, then largest. */
  readonly deals: readonly PlannedDeal[];
  readonly sumMinor: number;
  /** Chance that every deal of the plan is won. */
  readonly jointChance: number;
  /** Chance that all open deals of the period together reach the gap: the honest number. */
  readonly chance: number;
  /** What is missing even if everything is won; 0 where the plan reaches the gap. */
  readonly shortfallMinor: number;
}

const params = z.strictObject({
  ...quotaParams,
  name: z._default(z.enum(PLAN_RULES), 'safestFirst'),
  method: z._default(z.enum(['stage', 'crm']), 'stage'),
});
type Params = z.infer<typeof params>;

/**
 * Plan A (M24): the smallest credible set of open deals expected in the period whose full values reach what is missing to the quota. `safestFirst` takes deals by chance, then
 * amount, then id; `maxJoint` the set likeliest to be won whole (exactly up to 20 deals). Chances are F1's, the win rate of the deal's stage, standing in for the chance of being won
 * before the period ends; `crm` takes the probabilities as given. Deals with a chance of 0 or an amount of 0 or less are in no plan; overdue deals belong to the running period.
 * Null: `target-met` where nothing is missing; `no-period`, `mixed-currencies`, `no-closed-deals`, `needs-amounts`, `no-rate`, `no-quota`.
 * @see metric reference, M24; forecasting reference, F1 and F3 (1)
 */
export const pathToQuota = defineComputedMetric({
  definition: 'The safest open deals whose values reach the quota, and the chance of it.',
  formula: 'deals by P(win) until Σ amount ≥ quota − won; P(Σ of all open deals ≥ gap)',
  source: 'M24; F1, F3 (1)',
  example:
    'quota 700, won 400, open 100 at 50 %, 200 at 50 % and 400 at 25 %: plan 200 + 100 = 300; all of it won 0.5 × 0.5 = 25 %; any way 0.25 + 0.75 × 0.25 = 43.75 %',
  basis: 'stock',
  dateBasis: 'expectedCloseOn',
  unit: 'money',
  money: true,
  needs: ['deals', 'stage', 'amount', 'expectedCloseOn', 'closedOn', 'quotas'],
  params,
  compute,
  drill: (part, _, plan) => {
    if (part === 'open') return tally({ over: 'deals', where: openDeals('closing', true, plan) });
    return part === 'won' ? tally({ over: 'deals', where: closedAs('won', plan.period) }) : null;
  },
});

function* compute(selected: Selected, asked: Params, context: MeasureContext): Generator<number, Measured<PathToQuota>, void> {
  const position = yield* quotaPosition(selected, asked, context);
  const { deals } = position;
  const rest = { unit: 'money', n: deals?.openCount ?? 0, excluded: excluding(deals?.excluded ?? {}) } as const;
  if ('reason' in position) return { value: null, reason: position.reason, ...rest };
  const { signedGapMinor: gapMinor, quotaMinor, wonMinor } = position;
  if (gapMinor <= 0) return { value: null, reason: 'target-met', ...rest };
  const plan = planA(candidatesOf(position.deals.open, selected), gapMinor, asked.name);
  const sumMinor = plan.reduce((sum, { value }) => sum + value, 0);
  yield 0.9;
  const value: PathToQuota = {
    gapMinor,
    quotaMinor,
    wonMinor,
    deals: [...plan].sort((a, b) => b.p - a.p || b.value - a.value || (a.id < b.id ? -1 : 1)).map((deal) => plannedDeal(deal, selected)),
    sumMinor,
    jointChance: jointChance(plan),
    chance: lawOf(position.deals.open).atLeast(gapMinor),
    shortfallMinor: Math.max(gapMinor - sumMinor, 0),
  };
  return { value, ...rest };
}
