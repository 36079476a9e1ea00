import { tally, type DayRange, type Grouped, type Tally } from '@sluice/model';
import * as z from 'zod/mini';
import { lacksClosedDeals } from './closed-deals.js';
import { excluding } from './excluding.js';
import type { Measured, Reason } from './measured.js';
import type { MeasureContext } from './metric.js';
import { addTallies, moneyGap } from './money-sum.js';
import { closedAs } from './where.js';

/** A quota for exactly the period asked, in reporting minor units; without it the quotas table is read. */
export const quotaParams = { quotaMinor: z.optional(z.number()) };

interface QuotaParams {
  readonly quotaMinor?: number | undefined;
}

/** The quota to measure against; null where neither the query nor the quotas table names one for the period. */
export function quotaOf({ quotaMinor }: QuotaParams, context: Pick<MeasureContext, 'quotaMinor'>): number | null {
  return quotaMinor ?? context.quotaMinor;
}

/** Deals won in the period, by the owner at close and the team of that day. */
export function bookings(period: DayRange | null) {
  const where = closedAs('won', period);
  return {
    won: tally({ over: 'deals', column: 'amountMinor', where }),
    wonByOwner: tally({ over: 'deals', column: 'amountMinor', where, by: ['owner', 'team'] }),
  };
}

/** Bookings that stand against a quota. */
export interface Bookings {
  readonly won: Tally;
  readonly wonByOwner: Grouped<Tally>;
}

/** The deals won by those who have a quota, and how many were won by others: owners without a quota leave both sums. */
export function credited({ won, wonByOwner }: Bookings, params: QuotaParams, context: MeasureContext): { readonly won: Tally; readonly noQuota: number } {
  const counting = wonByOwner.filter(({ key: [owner = null, team = null] }) => hasQuota(owner, team, params, context));
  if (counting.length === wonByOwner.length) return { won, noQuota: 0 };
  const counted = addTallies(counting.map(({ reading }) => reading));
  return { won: counted, noQuota: won.n - counted.n };
}

/**
 * Whether what an owner wins counts against the quota asked: always where the query names the quota, where there is none, and where everybody has one together;
 * else where the owner or the team of the owner has one.
 * @see metric reference, M22
 */
export function hasQuota(owner: string | null, team: string | null, params: QuotaParams, { period, quotaMinor, staff }: MeasureContext): boolean {
  if (params.quotaMinor !== undefined || quotaMinor === null || period === null) return true;
  if (staff.ownQuotaFor('all', period) !== null) return true;
  if (team !== null && staff.ownQuotaFor({ team }, period) !== null) return true;
  return owner !== null && staff.ownQuotaFor({ owner }, period) !== null;
}

/** Why bookings cannot be told; undefined where they can. Nothing won in a source that has closed deals is a real 0. */
export function bookingsGap(won: Tally, context: MeasureContext): Reason | undefined {
  return lacksClosedDeals(context) ? 'no-closed-deals' : moneyGap(won, context);
}

/** What a result over bookings carries beside its value. */
export function bookingsRest(won: Tally, noQuota = 0): Pick<Measured<never>, 'n' | 'excluded'> {
  return { n: won.n, excluded: excluding({ noAmount: won.missing, noRate: won.unconverted, noQuota }) };
}
