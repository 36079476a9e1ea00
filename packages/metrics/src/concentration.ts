import { ordered, tally, type Filter, type Ordered } from '@sluice/model';
import * as z from 'zod/mini';
import { excluding } from './excluding.js';
import type { Measured } from './measured.js';
import { defineMetric, type PlanContext } from './metric.js';
import { moneyGap, valued } from './money-sum.js';
import { OPEN_WINDOWS, openDeals, type OpenWindow } from './open-window.js';

/** Amounts in reporting minor units. */
export interface Concentration {
  /** Largest deals taken: as many as asked, fewer where there are fewer. */
  readonly top: number;
  readonly topMinor: number;
  readonly totalMinor: number;
  /** Of the total, 0 to 1. */
  readonly topShare: number;
  /** Σ of squared shares: 1 where one deal is all, 1 ÷ n where n are equal. */
  readonly herfindahl: number;
}

interface Params {
  readonly window: OpenWindow;
  readonly includeOverdue: boolean;
}

/**
 * How much of the open pipeline hangs on its largest deals (M03b): the share of the `top` largest, and the Herfindahl index. Amounts of 0 or below are left out
 * (`notPositive`). Null: `zero-denominator` where no amount is above 0, `needs-amounts`, `no-rate`, `mixed-currencies`.
 * @see metric reference, M03b
 */
export const concentration = defineMetric({
  definition: 'Share of the largest open deals in the open pipeline.',
  formula: 'Σ amount of the k largest ÷ Σ amount; Herfindahl: Σ (amount ÷ Σ amount)²',
  source: 'M03b',
  example: 'open 60, 10, 10, 10, 5 and 5, the 5 largest: (60 + 10 + 10 + 10 + 5) ÷ 100 = 95 %',
  basis: 'stock',
  dateBasis: 'expectedCloseOn',
  unit: 'rate',
  money: true,
  needs: ['deals', 'stage', 'amount'],
  params: z.strictObject({
    top: z._default(z.int().check(z.gte(1), z.lte(100)), 5),
    window: z._default(z.enum(OPEN_WINDOWS), 'open'),
    includeOverdue: z._default(z.boolean(), true),
  }),
  reductions: (params, plan) => ({
    open: tally({ over: 'deals', column: 'amountMinor', where: open(params, plan) }),
    sizes: ordered({ over: 'deals', column: 'amountMinor', where: [...open(params, plan), { field: 'amountMinor', from: 1 }] }),
  }),
  measure: ({ open: all, sizes }, { top: asked }, context): Measured<Concentration> => {
    const excluded = excluding({ noAmount: all.missing, noRate: all.unconverted, notPositive: valued(all) - sizes.n });
    const rest = { unit: 'rate', n: sizes.n, excluded } as const;
    const reason = moneyGap(all, context) ?? (sizes.n === 0 ? 'zero-denominator' : undefined);
    if (reason) return { value: null, reason, ...rest };
    const top = Math.min(asked, sizes.n);
    const [topMinor, totalMinor] = [largest(sizes, top), sizes.sum];
    const value = { top, topMinor, totalMinor, topShare: topMinor / totalMinor, herfindahl: sizes.sumOfSquares() / totalMinor ** 2 };
    return { value, numerator: topMinor, denominator: totalMinor, ...rest };
  },
});

function open({ window, includeOverdue }: Params, plan: PlanContext): Filter {
  return openDeals(window, includeOverdue, plan);
}

function largest(sizes: Ordered, count: number): number {
  let sum = 0;
  for (let rank = sizes.n - count; rank < sizes.n; rank++) {
    // The rank as a share and back again is not exact; amounts are whole.
    sum += Math.round(sizes.quantile(sizes.n === 1 ? 0 : rank / (sizes.n - 1)) ?? 0);
  }
  return sum;
}
