import { tally } from '@sluice/model';
import * as z from 'zod/mini';
import { excluding } from './excluding.js';
import type { Measured } from './measured.js';
import { defineMetric } from './metric.js';
import { moneySum } from './money-sum.js';
import { OPEN_WINDOWS, openDeals, overdue } from './open-window.js';
import { is } from './where.js';

/** Amounts are reporting minor units; null where currencies mix, no amount has a rate, or the source has no amounts. */
export interface OpenPipeline {
  readonly count: number;
  readonly amountMinor: number | null;
  /** Deals of the window expected to have closed before today. Part of the count and the amount, unless `includeOverdue` is off in a closing window. */
  readonly overdue: { readonly count: number; readonly amountMinor: number | null };
}

/**
 * Number and value of open deals as of today (M01): all of them, those expected to close in the period, or those created in it.
 * No deals at all give 0; the value is null with the sums' own rule, the count always stands. Reporting minor units.
 * @see metric reference, M01
 */
export const openPipeline = defineMetric({
  definition: 'Open deals and the sum of their amounts.',
  formula: 'Σ amount of open deals',
  source: 'M01; contextawareanalytics.com, salesforcedictionary.com',
  example: 'open 200 and 300, won 400: 200 + 300 = 500',
  basis: 'stock',
  dateBasis: 'expectedCloseOn',
  unit: 'money',
  money: true,
  needs: ['deals', 'stage'],
  params: z.strictObject({ window: z._default(z.enum(OPEN_WINDOWS), 'open'), includeOverdue: z._default(z.boolean(), true) }),
  reductions: ({ window, includeOverdue }, plan) => ({
    open: tally({ over: 'deals', column: 'amountMinor', where: openDeals(window, includeOverdue, plan) }),
    overdue: tally({ over: 'deals', column: 'amountMinor', where: [...openDeals(window, true, plan), overdue(plan.today)] }),
    noDate: tally({ over: 'deals', where: [is('outcome', 'open'), { field: 'expectedCloseOn', missing: true }] }),
  }),
  measure: ({ open, overdue: late, noDate }, { window }, context): Measured<OpenPipeline> => ({
    value: {
      count: open.n,
      amountMinor: moneySum(open, context),
      overdue: { count: late.n, amountMinor: moneySum(late, context) },
    },
    unit: 'money',
    n: open.n,
    excluded: excluding({ noAmount: open.missing, noRate: open.unconverted, noDate: window === 'closing' ? noDate.n : 0 }),
  }),
});
