import { ordered, tally, type Filter } from '@sluice/model';
import * as z from 'zod/mini';
import { lacksClosedDeals } from './closed-deals.js';
import { excluding } from './excluding.js';
import type { Measured } from './measured.js';
import { defineMetric, type PlanContext } from './metric.js';
import { closedAs, oneOf, within } from './where.js';

/** Calendar days from creation to close. */
export interface CycleLength {
  readonly meanDays: number;
  readonly medianDays: number;
  readonly p90Days: number;
}

type Population = 'won' | 'closed';

/**
 * Calendar days from creation to close of the deals won in the period (M13); with `closed` of won and lost ones (time to close). Closing on the day of creation is 0 days.
 * Deals created already closed, closed before they were created, or without dates are left out and counted. Percentiles are type 7.
 * Null: `no-closed-deals` where the source has none, `no-deals` where the period has none, `needs-dates` where none of them has a cycle.
 * @see metric reference, M13
 */
export const cycleLength = defineMetric({
  definition: 'Days from creation to close of won deals, by close date.',
  formula: 'closed on − created on',
  source: 'M13; usedaymark.io, sisense.com',
  basis: 'flow',
  dateBasis: 'closedOn',
  unit: 'days',
  money: false,
  needs: ['deals', 'stage', 'createdOn', 'closedOn'],
  params: z.strictObject({ population: z._default(z.enum(['won', 'closed']), 'won') }),
  reductions: ({ population }, plan) => ({
    days: ordered({ over: 'deals', column: 'cycleDays', where: deals(population, plan) }),
    gaps: tally({ over: 'deals', where: deals(population, plan), by: ['cycleGap'] }),
  }),
  measure: ({ days, gaps }, _, context): Measured<CycleLength> => {
    const excluded = excluding(Object.fromEntries(gaps.flatMap(({ key: [gap], reading }) => (gap == null ? [] : [[gap, reading.n]]))));
    const rest = { unit: 'days', n: days.n, excluded } as const;
    if (lacksClosedDeals(context)) return { value: null, reason: 'no-closed-deals', ...rest };
    const [median, p90] = [days.quantile(0.5), days.quantile(0.9)];
    if (median === null || p90 === null) return { value: null, reason: gaps.length === 0 ? 'no-deals' : 'needs-dates', ...rest };
    return { value: { meanDays: days.sum / days.n, medianDays: median, p90Days: p90 }, ...rest };
  },
});

function deals(population: Population, { period }: PlanContext): Filter {
  return population === 'won' ? closedAs('won', period) : [...within('closedOn', period), oneOf('outcome', ['won', 'lost'])];
}
