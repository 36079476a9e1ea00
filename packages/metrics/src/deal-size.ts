import { ordered, tally, type Filter } from '@sluice/model';
import * as z from 'zod/mini';
import { lacksClosedDeals } from './closed-deals.js';
import { excluding } from './excluding.js';
import type { Measured, Reason } from './measured.js';
import { defineMetric, type MeasureContext, type PlanContext } from './metric.js';
import { moneyGap, valued } from './money-sum.js';
import { closedAs, is } from './where.js';

/** Reporting minor units, unrounded. */
export interface DealSize {
  readonly meanMinor: number;
  readonly medianMinor: number;
  /** Mean after dropping 5 % (rounded down to whole deals) from each end. */
  readonly trimmedMeanMinor: number;
}

type Population = 'won' | 'open' | 'lost';

/**
 * Mean, median and trimmed mean of the amounts of deals won in the period (M04), of those lost in it, or of those open now.
 * An amount of 0 counts; negative amounts (credits) are left out and counted as `negativeAmount`. Reporting minor units, unrounded; medians are type 7.
 * Null: `no-closed-deals` where the source has none, `no-deals` where the period has none, `needs-amounts`, `no-rate` or `mixed-currencies`.
 * @see metric reference, M04 (the won average, as Close reports it)
 */
export const dealSize = defineMetric({
  definition: 'Average amount of won deals, by close date.',
  formula: 'Σ amount ÷ deals with an amount',
  source: 'M04; the form Close documents',
  example: 'won 100, 200 and 600: (100 + 200 + 600) ÷ 3 = 300',
  basis: 'flow',
  dateBasis: 'closedOn',
  unit: 'money',
  money: true,
  needs: ['deals', 'stage', 'amount'],
  params: z.strictObject({ population: z._default(z.enum(['won', 'open', 'lost']), 'won') }),
  reductions: ({ population }, plan) => ({
    all: tally({ over: 'deals', column: 'amountMinor', where: deals(population, plan) }),
    sizes: ordered({ over: 'deals', column: 'amountMinor', where: [...deals(population, plan), { field: 'amount', from: 0 }] }),
  }),
  measure: ({ all, sizes }, { population }, context): Measured<DealSize> => {
    const excluded = excluding({ noAmount: all.missing, noRate: all.unconverted, negativeAmount: valued(all) - sizes.n });
    const median = sizes.quantile(0.5);
    const rest = { unit: 'money', n: sizes.n, excluded } as const;
    const reason = gap(all, population, context);
    if (reason || median === null) return { value: null, reason: reason ?? 'needs-amounts', ...rest };
    const trimmed = sizes.trimmed(0.05);
    return { value: { meanMinor: sizes.sum / sizes.n, medianMinor: median, trimmedMeanMinor: trimmed.sum / trimmed.n }, ...rest };
  },
});

function deals(population: Population, { period }: PlanContext): Filter {
  return population === 'open' ? [is('outcome', 'open')] : closedAs(population, period);
}

function gap(all: Parameters<typeof moneyGap>[0], population: Population, context: MeasureContext): Reason | undefined {
  if (population !== 'open' && lacksClosedDeals(context)) return 'no-closed-deals';
  return moneyGap(all, context) ?? (all.n === 0 ? 'no-deals' : undefined);
}
