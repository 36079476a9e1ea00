import * as z from 'zod/mini';
import { bookings, bookingsGap, bookingsRest, quotaOf, quotaParams } from './bookings.js';
import type { Measured } from './measured.js';
import { defineMetric } from './metric.js';

/** Won value credited in the period, out of the quota. Amounts in reporting minor units; `attainment` 1 is the whole quota. */
export interface QuotaAttainment {
  readonly wonMinor: number;
  readonly wonCount: number;
  readonly quotaMinor: number;
  readonly attainment: number;
}

/**
 * Won value of the period out of the quota for it (M22). No proportion, so no interval: it may pass 1.
 * Null: `no-closed-deals`, `needs-amounts`, `no-rate`, `mixed-currencies`; `no-quota` without one; `zero-denominator` for a quota of 0.
 * @see metric reference, M22
 */
export const quotaAttainment = defineMetric({
  definition: 'Won value out of the quota, by close date.',
  formula: 'Σ won amount ÷ quota',
  source: 'M22',
  basis: 'flow',
  dateBasis: 'closedOn',
  unit: 'ratio',
  money: true,
  needs: ['deals', 'stage', 'closedOn', 'amount', 'quotas'],
  params: z.strictObject(quotaParams),
  reductions: (_, { period }) => bookings(period),
  measure: ({ won }, params, context): Measured<QuotaAttainment> => {
    const rest = { unit: 'ratio', ...bookingsRest(won) } as const;
    const quotaMinor = quotaOf(params, context);
    const gap = bookingsGap(won, context);
    if (gap) return { value: null, reason: gap, ...rest };
    if (quotaMinor === null) return { value: null, reason: 'no-quota', ...rest };
    if (quotaMinor <= 0) return { value: null, reason: 'zero-denominator', ...rest };
    const attainment = won.sum / quotaMinor;
    return { value: { wonMinor: won.sum, wonCount: won.n, quotaMinor, attainment }, numerator: won.sum, denominator: quotaMinor, ...rest };
  },
});
