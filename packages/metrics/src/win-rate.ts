import { tally } from '@sluice/model';
import * as z from 'zod/mini';
import { defineMetric } from './metric.js';
import { proportion } from './proportion.js';
import { is, within } from './where.js';

/**
 * Deals won out of the deals closed in the period, by count (M05).
 * Null with reason `no-closed-deals` where the source has none, `zero-denominator` where the period has none. Carries a 95 % Wilson interval.
 * @see metric reference, M05 (the form Close documents: won / (won + lost))
 */
export const winRate = defineMetric({
  definition: 'Won deals out of won and lost deals, by close date.',
  formula: 'won ÷ (won + lost)',
  source: 'M05; the form Close documents',
  example: 'won 3, lost 7: 3 ÷ (3 + 7) = 30 %',
  basis: 'flow',
  dateBasis: 'closedOn',
  unit: 'rate',
  money: false,
  needs: ['deals', 'stage', 'closedOn'],
  params: z.strictObject({}),
  reductions: (_, { period }) => ({
    won: tally({ over: 'deals', where: [...within('closedOn', period), is('outcome', 'won')] }),
    lost: tally({ over: 'deals', where: [...within('closedOn', period), is('outcome', 'lost')] }),
  }),
  measure: ({ won, lost }, _, context) => proportion(won.n, won.n + lost.n, context),
});
