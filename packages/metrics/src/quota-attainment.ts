import { tally, type DayRange } from '@sluice/model';
import * as z from 'zod/mini';
import { bookings, bookingsGap, bookingsRest, credited, hasQuota, quotaOf, quotaParams } from './bookings.js';
import { creditParams, creditsByOwner, sharedDeals, type OwnerCredit } from './credit-splits.js';
import type { Measured } from './measured.js';
import { defineMetric, type MeasureContext } from './metric.js';
import { lastDayOf, teamOn } from './staff-on.js';
import { closedAs } from './where.js';

/** One owner of a quota. Amounts in reporting minor units. */
export interface OwnerAttainment {
  readonly owner: string | null;
  readonly label: string | null;
  readonly wonMinor: number;
  /** Null where the owner has none; such owners leave both sums, unless a quota of their team or of everybody stands for them. */
  readonly quotaMinor: number | null;
  /** Null without a quota above 0. */
  readonly attainment: number | null;
}

/** Won value credited in the period, out of the quota. Amounts in reporting minor units; `attainment` 1 is the whole quota. */
export interface QuotaAttainment {
  readonly wonMinor: number;
  readonly wonCount: number;
  readonly quotaMinor: number;
  readonly attainment: number;
  /** Everybody with a quota or a win, by won value, largest first. */
  readonly owners: readonly OwnerAttainment[];
  /** Those of `owners` whose wins stand against no quota, so that they are in no sum. */
  readonly withoutQuota: readonly OwnerAttainment[];
}

const params = z.strictObject({
  ...quotaParams,
  ...creditParams,
  /** Share of the own quota that an owner carries while new, by key of the owner. */
  ramp: z.optional(z.record(z.string(), z.number().check(z.gte(0), z.lte(1)))),
});
type Params = z.infer<typeof params>;

/**
 * Won value of the period out of the quota for it (M22), Σ won out of Σ quota, never a mean of percentages. No proportion, so no interval: it may pass 1.
 * A quota counts by the days of the period, and an owner's by the days of membership; a team's own quota replaces the sum of its owners', one for all those of teams and owners.
 * A deal is credited to the owner at close, or by the shares of `credits`; of shared deals the query's filter and groups still ask for the owner at close.
 * `ramp` multiplies an owner's quota where no quota of the team or of all replaces it. Owners without a quota leave both sums and are listed, their deals counted (`noQuota`).
 * Null: `no-closed-deals`, `needs-amounts`, `no-rate`, `mixed-currencies`; `no-quota` without one; `zero-denominator` for a quota of 0.
 * @see metric reference, M22
 */
export const quotaAttainment = defineMetric({
  definition: 'Won value out of the quota, by close date.',
  formula: 'Σ won amount ÷ quota',
  source: 'M22',
  example: 'won 40 and 45, quota 100: (40 + 45) ÷ 100 = 85 %',
  basis: 'flow',
  dateBasis: 'closedOn',
  unit: 'ratio',
  money: true,
  needs: ['deals', 'stage', 'closedOn', 'amount', 'quotas'],
  params,
  reductions: ({ credits }, { period }) => ({ ...bookings(period), shared: sharedDeals(credits, period) }),
  measure: (readings, asked, context): Measured<QuotaAttainment> => {
    const { won, noQuota } = credited(readings, asked, context);
    const rest = { unit: 'ratio', ...bookingsRest(won, noQuota) } as const;
    const gap = bookingsGap(won, context);
    if (gap) return { value: null, reason: gap, ...rest };
    const quotaMinor = rampedQuota(asked, context);
    if (quotaMinor === null) return { value: null, reason: 'no-quota', ...rest };
    if (quotaMinor <= 0) return { value: null, reason: 'zero-denominator', ...rest };
    const byOwner = creditsByOwner(readings.wonByOwner, readings.shared, asked.credits, (owner) => teamOn(context.staff, owner, lastDayOf(context)));
    const counting = byOwner.filter(({ owner, team }) => hasQuota(owner, team, asked, context));
    const wonMinor = asked.credits === undefined ? won.sum : counting.reduce((sum, each) => sum + each.wonMinor, 0);
    const attainment = wonMinor / quotaMinor;
    const owners = attainments(byOwner, asked, context);
    const left = new Set(byOwner.filter((each) => !counting.includes(each)).map(({ owner }) => owner));
    const withoutQuota = owners.filter(({ owner }) => left.has(owner));
    return { value: { wonMinor, wonCount: won.n, quotaMinor, attainment, owners, withoutQuota }, numerator: wonMinor, denominator: quotaMinor, ...rest };
  },
  drill: (part, _, { period }) => {
    const owner = /^owner:(.*)$/.exec(part)?.[1];
    return owner === undefined ? null : tally({ over: 'deals', where: [...closedAs('won', period), { field: 'owner', in: [owner] }] });
  },
});

/** The quota with each owner's part multiplied by the ramp of the owner. */
function rampedQuota(asked: Params, context: MeasureContext): number | null {
  const quota = quotaOf(asked, context);
  const { period, staff } = context;
  if (quota === null || asked.quotaMinor !== undefined || asked.ramp === undefined || period === null) return quota;
  if (staff.ownQuotaFor('all', period) !== null) return quota;
  return Object.entries(asked.ramp).reduce((sum, [owner, factor]) => {
    const team = teamOn(staff, owner, lastDayOf(context));
    const replaced = !staff.asks(owner) || (team !== null && staff.ownQuotaFor({ team }, period) !== null);
    return replaced ? sum : sum - (1 - factor) * (staff.ownQuotaFor({ owner }, period) ?? 0);
  }, quota);
}

function attainments(byOwner: readonly OwnerCredit[], asked: Params, { period, staff }: MeasureContext): readonly OwnerAttainment[] {
  const won = new Map<string | null, number>();
  for (const { owner, wonMinor } of byOwner) won.set(owner, (won.get(owner) ?? 0) + wonMinor);
  for (const owner of staff.owners) if (!won.has(owner) && staff.asks(owner) && ownQuota(owner, asked, period, staff) !== null) won.set(owner, 0);
  const all = [...won].map(([owner, wonMinor]): OwnerAttainment => {
    const quotaMinor = owner === null ? null : ownQuota(owner, asked, period, staff);
    const attainment = quotaMinor === null || quotaMinor <= 0 ? null : wonMinor / quotaMinor;
    return { owner, label: owner === null ? null : staff.labelOf(owner), wonMinor, quotaMinor, attainment };
  });
  return all.sort((a, b) => b.wonMinor - a.wonMinor || ((a.owner ?? '') < (b.owner ?? '') ? -1 : 1));
}

function ownQuota(owner: string, { ramp }: Params, period: DayRange | null, staff: MeasureContext['staff']): number | null {
  const quota = period === null ? null : staff.ownQuotaFor({ owner }, period);
  return quota === null ? null : quota * (ramp?.[owner] ?? 1);
}
