import * as z from 'zod/mini';
import { bookings, bookingsGap, bookingsRest, credited, quotaOf, quotaParams } from './bookings.js';
import type { Measured } from './measured.js';
import { defineMetric } from './metric.js';

/** M23. Reporting minor units. */
export interface GapToQuota {
  /** Never negative. */
  readonly gapMinor: number;
  /** Negative where the quota is exceeded. */
  readonly signedMinor: number;
  readonly wonMinor: number;
  readonly quotaMinor: number;
}

/**
 * What is missing to the quota of the period (M23), never negative; signed beside it.
 * What owners without a quota won is left out and counted (`noQuota`), as in the attainment.
 * Null: `no-closed-deals`, `needs-amounts`, `no-rate`, `mixed-currencies`; `no-quota` without one. A quota of 0 has a gap of 0.
 * @see metric reference, M23
 */
export const gapToQuota = defineMetric({
  definition: 'Quota less won value, by close date.',
  formula: 'max(quota − Σ won amount, 0)',
  source: 'M23',
  example: 'quota 100, won 65: 100 − 65 = 35',
  basis: 'flow',
  dateBasis: 'closedOn',
  unit: 'money',
  money: true,
  needs: ['deals', 'stage', 'closedOn', 'amount', 'quotas'],
  params: z.strictObject(quotaParams),
  reductions: (_, { period }) => bookings(period),
  measure: (readings, params, context): Measured<GapToQuota> => {
    const { won, noQuota } = credited(readings, params, context);
    const rest = { unit: 'money', ...bookingsRest(won, noQuota) } as const;
    const quotaMinor = quotaOf(params, context);
    const gap = bookingsGap(won, context);
    if (gap) return { value: null, reason: gap, ...rest };
    if (quotaMinor === null) return { value: null, reason: 'no-quota', ...rest };
    const signedMinor = quotaMinor - won.sum;
    return { value: { gapMinor: Math.max(signedMinor, 0), signedMinor, wonMinor: won.sum, quotaMinor }, ...rest };
  },
});
