import { ordered, tally } from '@sluice/model';
import * as z from 'zod/mini';
import { lacksClosedDeals } from './closed-deals.js';
import { excludingAmounts } from './excluding.js';
import { smallSample } from './flags.js';
import type { Measured, Reason } from './measured.js';
import { defineMetric } from './metric.js';
import { addTallies, moneyGap, valued } from './money-sum.js';
import { wilson } from './statistics/wilson.js';
import { closedAs, oneOf, within } from './where.js';

/**
 * Won amounts out of won and lost amounts of the deals closed in the period (M06). Deals without an amount are on neither side.
 * `numerator` and `denominator` are reporting minor units. The Wilson interval takes (Σ amount)² ÷ Σ amount² over positive amounts as its effective n.
 * Null: `no-closed-deals`, `zero-denominator` (nothing closed, or amounts that add up to nothing), `needs-amounts`, `no-rate`, `mixed-currencies`.
 * @see metric reference, M06 and 0.4
 */
export const winRateByValue = defineMetric({
  definition: 'Won amounts out of won and lost amounts, by close date.',
  formula: 'Σ won amount ÷ (Σ won amount + Σ lost amount)',
  source: 'M06',
  example: 'won 300, lost 100 and 200: 300 ÷ (300 + 100 + 200) = 50 %',
  basis: 'flow',
  dateBasis: 'closedOn',
  unit: 'rate',
  money: true,
  needs: ['deals', 'stage', 'closedOn', 'amount'],
  params: z.strictObject({}),
  reductions: (_, { period }) => ({
    won: tally({ over: 'deals', column: 'amountMinor', where: closedAs('won', period) }),
    lost: tally({ over: 'deals', column: 'amountMinor', where: closedAs('lost', period) }),
    sizes: ordered({
      over: 'deals',
      column: 'amountMinor',
      where: [...within('closedOn', period), oneOf('outcome', ['won', 'lost']), { field: 'amount', from: 0 }],
    }),
  }),
  measure: ({ won, lost, sizes }, _, context): Measured<number> => {
    const all = addTallies([won, lost]);
    const rest = { unit: 'rate', n: valued(all), excluded: excludingAmounts(all) } as const;
    const empty: Reason | undefined = all.sum > 0 ? undefined : 'zero-denominator';
    const reason = lacksClosedDeals(context) ? 'no-closed-deals' : (moneyGap(all, context) ?? empty);
    if (reason) return { value: null, reason, ...rest };
    const value = won.sum / all.sum;
    // Credits can push the ratio outside 0 to 1, where it is no proportion any more.
    const cases = sizes.sum ** 2 / sizes.sumOfSquares();
    const interval = value >= 0 && value <= 1 ? wilson(value, cases) : null;
    return { value, numerator: won.sum, denominator: all.sum, ...rest, ...(interval && { interval, flags: smallSample(cases) }) };
  },
});
