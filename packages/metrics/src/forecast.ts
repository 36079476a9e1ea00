import { tally, type Filter } from '@sluice/model';
import * as z from 'zod/mini';
import { lacksClosedDeals } from './closed-deals.js';
import { excluding } from './excluding.js';
import { collectDeals, type CollectedDeals } from './forecast/collect-deals.js';
import type { Forecast } from './forecast/forecast-value.js';
import { methodOf, projected } from './forecast/projection.js';
import { stageChances } from './forecast/stage-chances.js';
import type { Measured, Reason } from './measured.js';
import { defineComputedMetric, type MeasureContext, type PlanContext, type Selected } from './metric.js';
import { openDeals, overdue } from './open-window.js';
import { quotaParams } from './bookings.js';
import { closedAs } from './where.js';

export type { Forecast, ForecastStep, Spread } from './forecast/forecast-value.js';

const params = z.strictObject({
  ...quotaParams,
  step: z.optional(z.enum(['week', 'month'])),
  method: z._default(z.enum(['stage', 'crm']), 'stage'),
  segment: z._default(z.enum(['none', 'owner']), 'none'),
  monotone: z._default(z.boolean(), false),
});
type Params = z.infer<typeof params>;

/**
 * Where the period will land: won in it so far, and the law of the sum of the open deals expected to close in it (F1 with F3), each won or not, independently.
 * Overdue deals belong to the period while it runs. Chances per stage come from the source's own past, drawn towards the configured probabilities; a deal's own
 * probability of 0 or 1 is certain. `crm` takes the probabilities as given instead. By week or month the spread tells what will be won by its end.
 * Deals not created yet and dates that slip are not foreseen. Amounts in reporting minor units; quantiles are the smallest amount that is not passed with that chance.
 * Null: `no-period` for all time, `needs-amounts`, `needs-dates` where open deals have no expected close, `mixed-currencies`.
 * In a source without any closed deal the won side and the chance of the quota are null.
 * @see forecasting reference, F1 and F3 (1)
 */
export const forecast = defineComputedMetric({
  definition: 'Won so far, and open deals expected to close in the period, each with the win rate of its stage.',
  formula: 'won + Σ amount of the open deals that will be won; P(deal) = (won from the stage + 20 × configured) ÷ (entered it + 20)',
  source: 'F1, F3 (1)',
  example: 'won 1,000, open 100 at 50 %, 200 at 50 % and 400 at 25 %: mean 1,000 + 100 × 0.5 + 200 × 0.5 + 400 × 0.25 = 1,250; median = 1,200',
  basis: 'flow',
  dateBasis: 'expectedCloseOn',
  unit: 'money',
  money: true,
  needs: ['deals', 'stage', 'amount', 'expectedCloseOn'],
  params,
  compute,
  drill: (part, _, plan) => {
    const where = drillWhere(part, plan);
    return where && tally({ over: 'deals', where });
  },
});

function* compute(selected: Selected, asked: Params, context: MeasureContext): Generator<number, Measured<Forecast>, void> {
  const { period } = context;
  const nothing = { value: null, unit: 'money', n: 0, excluded: {} } as const;
  if (period === null) return { ...nothing, reason: 'no-period' };
  if (context.mixed) return { ...nothing, reason: 'mixed-currencies' };
  const chances = asked.method === 'stage' ? yield* scaled(stageChances(selected, asked, context), 0, 0.3) : null;
  const deals = yield* scaled(collectDeals(selected, { method: asked.method, chances }, context), 0.3, 0.4);
  const rest = { unit: 'money', n: deals.wonCount + deals.openCount, excluded: excluding(deals.excluded) } as const;
  const reason = gap(deals, context);
  if (reason) return { value: null, reason, ...rest };
  const quotaMinor = asked.quotaMinor ?? context.quotaMinor;
  const known = chances?.stages ?? [];
  const law = yield* scaled(projected(deals, { period, quotaMinor, step: asked.step, wonKnown: !lacksClosedDeals(context) }, context), 0.4, 1);
  const stages = known.flatMap(({ stage, probability, n, won }) => (probability === null ? [] : [{ stageId: stage.id, probability, n, won }]));
  return { value: { ...law, quotaMinor, method: methodOf(known), stages }, ...rest };
}

function gap(deals: CollectedDeals, { period, today, has }: MeasureContext): Reason | undefined {
  if (!has.amounts && deals.wonCount + deals.allOpen > 0) return 'needs-amounts';
  const still = period !== null && today < period.to;
  return still && deals.allOpen > 0 && deals.excluded.noDate === deals.allOpen ? 'needs-dates' : undefined;
}

/** Progress of a part, as a part of the whole. */
function* scaled<T>(part: Generator<number, T, void>, from: number, to: number): Generator<number, T, void> {
  for (;;) {
    const step = part.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** Parts: `won`, `open`, `overdue`. */
function drillWhere(part: string, plan: PlanContext): Filter | null {
  if (part === 'won') return closedAs('won', plan.period);
  if (part !== 'open' && part !== 'overdue') return null;
  const open = openDeals('closing', true, plan);
  const over = plan.period !== null && plan.period.to <= plan.today;
  // What is expected in a period that is over can close in it no more.
  const possible: Filter = over ? [...open, { field: 'expectedCloseOn', from: plan.today }] : open;
  return part === 'open' ? possible : [...possible, overdue(plan.today)];
}
