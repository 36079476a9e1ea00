import { tally } from '@sluice/model';
import * as z from 'zod/mini';
import { excluding } from './excluding.js';
import { readingAt } from './grouped.js';
import type { Measured } from './measured.js';
import { defineMetric } from './metric.js';
import { addTallies, moneyGap, valued } from './money-sum.js';
import { OPEN_WINDOWS, openDeals } from './open-window.js';
import { closedAs, NOTHING } from './where.js';

/** Unrounded reporting minor units. */
export type WeightedPipeline = number;

/**
 * Open amounts times their probabilities (M02): the deal's own probability, where it has none that of its stage. A probability of 0 is a set value.
 * With `includeClosed` what was won in the period is added in full (forecast including closed).
 * Deals without amount, rate or probability are left out and counted. No deals give 0; null where currencies mix, or nothing can be weighed.
 * The integer sum of each distinct probability is multiplied once, probabilities ascending, so that any order of changes gives the same bits.
 * @see metric reference, M02 and 0.4
 */
export const weightedPipeline = defineMetric({
  definition: 'Open amounts, each times its probability.',
  formula: 'Σ amount × probability of open deals',
  source: 'M02; as Salesforce defines expected revenue',
  example: 'open 200 at 50 % and 300 at 10 %: 200 × 0.5 + 300 × 0.1 = 130',
  basis: 'stock',
  dateBasis: 'expectedCloseOn',
  unit: 'money',
  money: true,
  needs: ['deals', 'stage', 'amount', 'probability'],
  params: z.strictObject({
    window: z._default(z.enum(OPEN_WINDOWS), 'open'),
    includeOverdue: z._default(z.boolean(), true),
    includeClosed: z._default(z.boolean(), false),
  }),
  reductions: ({ window, includeOverdue, includeClosed }, plan) => ({
    open: tally({ over: 'deals', column: 'amountMinor', where: openDeals(window, includeOverdue, plan), by: ['probability'] }),
    won: tally({ over: 'deals', column: 'amountMinor', where: includeClosed ? closedAs('won', plan.period) : NOTHING }),
  }),
  measure: ({ open, won }, _, context): Measured<WeightedPipeline> => {
    const all = addTallies([...open.map(({ reading }) => reading), won]);
    const unknown = readingAt(open, null);
    const noProbability = unknown ? valued(unknown) : 0;
    const n = valued(all) - noProbability;
    const rest = { unit: 'money', n, excluded: excluding({ noAmount: all.missing, noRate: all.unconverted, noProbability }) } as const;
    const gap = moneyGap(all, context);
    if (gap) return { value: null, reason: gap, ...rest };
    if (n === 0 && noProbability > 0) return { value: null, reason: 'needs-probabilities', ...rest };
    return { value: weigh(open.map(({ key: [p], reading }) => [p, reading.sum] as const)) + won.sum, ...rest };
  },
});

function weigh(sums: readonly (readonly [probability: string | null | undefined, sumMinor: number])[]): number {
  const known = sums.filter(([p]) => p != null).map(([p, sum]) => ({ p: Number(p), sum }));
  return known.sort((a, b) => a.p - b.p).reduce((total, { p, sum }) => total + p * sum, 0);
}
