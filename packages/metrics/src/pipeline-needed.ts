import * as z from 'zod/mini';
import { quotaParams } from './bookings.js';
import { excluding } from './excluding.js';
import type { Measured, Reason } from './measured.js';
import { defineComputedMetric, type MeasureContext, type Selected } from './metric.js';
import { newDeals, type NewDeals } from './quota-path/new-deals.js';
import { quotaPosition, type QuotaPosition } from './quota-path/position.js';

/** M23c. Amounts in reporting minor units, unrounded. */
export interface PipelineNeeded {
  /** Pipeline to create so that the shortfall is won in time. */
  readonly neededMinor: number;
  readonly shortfallMinor: number;
  /** By value, of deals that were created and won within the days left; or as the query says. */
  readonly winRate: number;
  /** Deals the rate rests on; null where the query names it. */
  readonly cohort: number | null;
  /** Won deals that make up the shortfall; null where no size is known. */
  readonly dealsNeeded: number | null;
  readonly meanWonMinor: number | null;
}

const params = z.strictObject({
  ...quotaParams,
  /** `expected` takes off what open deals are expected to bring; `simple` only what is won. */
  form: z._default(z.enum(['expected', 'simple']), 'expected'),
  method: z._default(z.enum(['stage', 'crm']), 'stage'),
  expectedNewMinor: z._default(z.number(), 0),
  winRate: z.optional(z.number().check(z.gt(0), z.lte(1))),
  windowDays: z._default(z.int().check(z.gte(1), z.lte(3660)), 365),
});
type Params = z.infer<typeof params>;

/**
 * Pipeline that must still be created to reach the quota (M23c): the expected shortfall (M23b, not below 0) out of the win rate of deals that can be created and won in the
 * days left: of those created in `windowDays` and at least that many days ago, the value won within them. `simple`: the gap (M23) out of that rate.
 * Deals needed are the shortfall out of the mean size won in the last `windowDays`, rounded up. A shortfall of 0 needs 0.
 * Null: `no-period`, `mixed-currencies`, `no-closed-deals`, `needs-amounts`, `no-rate`, `no-quota`; `zero-denominator` where nothing was won so fast, or the period is over.
 * @see metric reference, M23c (Gong; simple form codingace)
 */
export const pipelineNeeded = defineComputedMetric({
  definition: 'Pipeline to create so that the quota is reached.',
  formula: 'max(expected gap, 0) ÷ win rate of deals won within the days left',
  source: 'M23c; Gong, codingace',
  example: 'quota 100,000, won 65,000, nothing open, win rate 30 %: (100,000 − 65,000) ÷ 0.3 = 116,667',
  basis: 'flow',
  dateBasis: 'closedOn',
  unit: 'money',
  money: true,
  needs: ['deals', 'stage', 'amount', 'createdOn', 'closedOn', 'expectedCloseOn', 'quotas'],
  params,
  compute,
});

function* compute(selected: Selected, asked: Params, context: MeasureContext): Generator<number, Measured<PipelineNeeded>, void> {
  const position = yield* quotaPosition(selected, asked, context);
  const { deals } = position;
  const { period, today } = context;
  const excluded = excluding(deals?.excluded ?? {});
  const nothing = (reason: Reason, n: number): Measured<PipelineNeeded> => ({ value: null, reason, unit: 'money', n, excluded });
  if ('reason' in position || period === null) return nothing('reason' in position ? position.reason : 'no-period', 0);
  const horizonDays = Math.max(period.to - 1 - today, 0);
  const { cohort, sizes } = yield* newDeals(selected, { today, horizonDays, windowDays: asked.windowDays });
  const shortfallMinor = shortfallOf(position, asked);
  const winRate = asked.winRate ?? (today >= period.to ? null : rateOf(cohort));
  const n = asked.winRate === undefined ? cohort.created : position.deals.wonCount;
  if (winRate === null) return nothing('zero-denominator', n);
  const meanWonMinor = sizes.n === 0 || sizes.sumMinor <= 0 ? null : sizes.sumMinor / sizes.n;
  const value: PipelineNeeded = {
    neededMinor: shortfallMinor / winRate,
    shortfallMinor,
    winRate,
    cohort: asked.winRate === undefined ? cohort.created : null,
    dealsNeeded: meanWonMinor === null ? null : Math.ceil(shortfallMinor / meanWonMinor),
    meanWonMinor,
  };
  return { value, unit: 'money', n, excluded };
}

function shortfallOf({ signedGapMinor, deals }: QuotaPosition, { form, expectedNewMinor }: Params): number {
  if (form === 'simple') return Math.max(signedGapMinor, 0);
  const expected = deals.open.reduce((sum, { value, p }) => sum + value * p, 0);
  return Math.max(signedGapMinor - expected - expectedNewMinor, 0);
}

/** Null where it is no rate, or 0. */
function rateOf({ createdMinor, wonMinor }: NewDeals): number | null {
  const rate = createdMinor > 0 ? wonMinor / createdMinor : 0;
  return rate > 0 && rate <= 1 ? rate : null;
}
