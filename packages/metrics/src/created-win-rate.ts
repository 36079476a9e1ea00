import { tally } from '@sluice/model';
import * as z from 'zod/mini';
import { readingAt } from './grouped.js';
import type { Measured, Proportion } from './measured.js';
import { defineMetric } from './metric.js';
import { addTallies } from './money-sum.js';
import { proportion, share } from './proportion.js';
import { within } from './where.js';

/** Below this share of closed deals a cohort says little yet. */
const MATURE = 0.8;

export interface CreatedWinRate {
  readonly rate: number;
  /** Closed (won or lost) out of the deals created. */
  readonly maturity: Proportion;
  /** Less than 80 % of them are closed: the rate will still rise. */
  readonly immature: boolean;
}

/**
 * Deals won until today out of all deals created in the period; those still open stay below the line (M07).
 * Carries numerator, denominator and a 95 % Wilson interval. Null: `no-closed-deals` where the source has none, `zero-denominator` where none was created.
 * @see metric reference, M07 (Varicent's created win rate)
 */
export const createdWinRate = defineMetric({
  definition: 'Deals created in the period that are won by now, out of all created in it.',
  formula: 'won of the created ÷ created',
  source: 'M07; Varicent, Brainshark',
  example: 'created 10, of them 2 won and 3 lost: 2 ÷ 10 = 20 %; closed by now (2 + 3) ÷ 10 = 50 %',
  basis: 'flow',
  dateBasis: 'createdOn',
  unit: 'rate',
  money: false,
  needs: ['deals', 'stage', 'createdOn'],
  params: z.strictObject({}),
  reductions: (_, { period }) => ({
    created: tally({ over: 'deals', where: within('createdOn', period), by: ['outcome'] }),
  }),
  measure: ({ created }, _, context): Measured<CreatedWinRate> => {
    const all = addTallies(created.map(({ reading }) => reading)).n;
    const [won, lost] = [readingAt(created, 'won')?.n ?? 0, readingAt(created, 'lost')?.n ?? 0];
    const { value, ...rest } = proportion(won, all, context);
    const maturity = share(won + lost, all);
    return { value: value === null ? null : { rate: value, maturity, immature: (maturity.value ?? 0) < MATURE }, ...rest };
  },
  drill: (part, _, { period }) => {
    const outcomes = part === 'won' ? ['won'] : part === 'closed' ? ['won', 'lost'] : part === 'open' ? ['open'] : null;
    return outcomes && tally({ over: 'deals', where: [...within('createdOn', period), { field: 'outcome', in: outcomes }] });
  },
});
