import * as z from 'zod/mini';
import type { Measured, Reason } from './measured.js';
import type { MeasureContext } from './metric.js';
import { lacksClosedDeals } from './closed-deals.js';
import { moneyGap } from './money-sum.js';
import { excludingAmounts } from './excluding.js';
import { tally, type DayRange, type Tally } from '@sluice/model';
import { closedAs } from './where.js';

/** A quota for exactly the period asked, in reporting minor units; without it the quotas table is read. */
export const quotaParams = { quotaMinor: z.optional(z.number()) };

/** The quota to measure against; null where neither the query nor the quotas table names one for the period. */
export function quotaOf({ quotaMinor }: { readonly quotaMinor?: number | undefined }, context: MeasureContext): number | null {
  return quotaMinor ?? context.quotaMinor;
}

/** Bookings of the period: deals won in it, credited to the owner at close. */
export function bookings(period: DayRange | null) {
  return { won: tally({ over: 'deals', column: 'amountMinor', where: closedAs('won', period) }) };
}

/** Why bookings cannot be told; undefined where they can. Nothing won in a source that has closed deals is a real 0. */
export function bookingsGap(won: Tally, context: MeasureContext): Reason | undefined {
  return lacksClosedDeals(context) ? 'no-closed-deals' : moneyGap(won, context);
}

/** What a result over bookings carries beside its value. */
export function bookingsRest(won: Tally): Pick<Measured<never>, 'n' | 'excluded'> {
  return { n: won.n, excluded: excludingAmounts(won) };
}
