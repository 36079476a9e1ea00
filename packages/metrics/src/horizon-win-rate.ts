import { tally, type Filter } from '@sluice/model';
import * as z from 'zod/mini';
import { lacksClosedDeals } from './closed-deals.js';
import { excluding } from './excluding.js';
import { atRiskIn, endsOf, followed, followedReductions, notFollowed, type FollowedReadings } from './followed-deals.js';
import type { Measured } from './measured.js';
import { defineMetric, type MeasureContext, type PlanContext } from './metric.js';
import { proportion } from './proportion.js';
import { aalenJohansen, wonWithin } from './statistics/aalen-johansen.js';
import { is, within } from './where.js';

const params = z.strictObject({
  days: z._default(z.int().check(z.gte(0), z.lte(99_999)), 90),
  method: z._default(z.enum(['mature', 'incidence']), 'mature'),
});

/**
 * The chance that a deal is won within so many days of its creation (M07b). `mature`: won within them out of the deals of the period created at least so many days ago,
 * with a 95 % Wilson interval. `incidence`: by cumulative incidence over all deals of the period, open ones censored today (M14b); it has no interval.
 * Deals created already closed are left out (`bornClosed`), so are won deals without a cycle; in `incidence` also lost ones.
 * Null: `no-closed-deals`; `not-mature` where no deal of the period is that old, `zero-denominator` where the period has none at all.
 * @see metric reference, M07b
 */
export const horizonWinRate = defineMetric({
  definition: 'Deals won within so many days of their creation, out of those old enough to tell.',
  formula: 'won within H days ÷ created at least H days ago',
  source: 'M07b; funnelcast, Aalen-Johansen',
  example: 'created at least 90 days ago 4, of them won within 90 days 1: 1 ÷ 4 = 25 %',
  basis: 'flow',
  dateBasis: 'createdOn',
  unit: 'rate',
  money: false,
  needs: ['deals', 'stage', 'createdOn', 'closedOn'],
  params,
  reductions: ({ days }, plan) => ({
    ...followedReductions(plan),
    old: tally({ over: 'deals', where: oldEnough(days, plan) }),
    wonInTime: tally({ over: 'deals', where: [...oldEnough(days, plan), is('outcome', 'won'), { field: 'cycleDays', to: days }] }),
    noCycle: tally({ over: 'deals', where: [...oldEnough(days, plan), is('outcome', 'won'), { field: 'cycleDays', missing: true }] }),
    bornClosed: tally({ over: 'deals', where: [...within('createdOn', plan.period), is('bornClosed', 'yes')] }),
  }),
  measure: (readings, { days, method }, context): Measured<number> => {
    if (method === 'incidence') return byIncidence(readings, days, context);
    const { old, wonInTime, noCycle, bornClosed } = readings;
    const measured = proportion(wonInTime.n, old.n - noCycle.n, context);
    const excluded = excluding({ bornClosed: bornClosed.n, noCycle: noCycle.n });
    return { ...measured, ...(measured.reason === 'zero-denominator' && followed(readings) > 0 && { reason: 'not-mature' }), excluded };
  },
});

/** Created in the period and at least so many days ago, not already closed. */
function oldEnough(days: number, { period, today }: PlanContext): Filter {
  return [...within('createdOn', period), { field: 'createdOn', to: today - days }, { field: 'bornClosed', missing: true }];
}

function byIncidence(readings: FollowedReadings, days: number, context: MeasureContext): Measured<number> {
  const rest = { unit: 'rate', n: followed(readings), excluded: notFollowed(readings) } as const;
  if (lacksClosedDeals(context)) return { value: null, reason: 'no-closed-deals', ...rest };
  if (rest.n === 0) return { value: null, reason: 'zero-denominator', ...rest };
  const curve = aalenJohansen(endsOf(readings), atRiskIn(readings, context));
  const settled = (curve.at(-1)?.openShare ?? 1) === 0;
  // Nobody was followed that long: what happens until then is unknown.
  if (!settled && atRiskIn(readings, context)(days) === 0) return { value: null, reason: 'not-mature', ...rest };
  return { value: wonWithin(curve, days), ...rest };
}
