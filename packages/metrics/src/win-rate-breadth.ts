import { tally, type Grouped, type Reduction, type Tally } from '@sluice/model';
import * as z from 'zod/mini';
import { lacksClosedDeals } from './closed-deals.js';
import type { Measured, Proportion } from './measured.js';
import { defineMetric } from './metric.js';
import { isNoDecision } from './no-decision.js';
import { addTallies } from './money-sum.js';
import { share } from './proportion.js';
import { staleByStage, staleReductions, staleRuleParams, staleWheres, type StaleReadings } from './stale-rule.js';
import { closedAs } from './where.js';

/** One win rate, by how much stands below the line. */
export interface WinRateBreadth {
  /** Won out of won and lost to somebody. */
  readonly narrow: Proportion;
  /** Won out of won, lost, and no decision. */
  readonly broad: Proportion;
  /** Won out of won, all lost, and open deals that are stale now. */
  readonly strict: Proportion;
  readonly noDecision: number;
  readonly stale: number;
}

interface BreadthReadings extends StaleReadings {
  readonly won: Tally;
  readonly lost: Grouped<Tally>;
}
type BreadthReductions = { readonly [K in keyof BreadthReadings]: Reduction<BreadthReadings[K]> };

/**
 * Win rates of the deals closed in the period, by what counts as not won (M08). Narrow leaves out lost deals whose reason is no decision; broad counts them; strict adds
 * the open deals that are stale today by the rule of M17 (Zoho Motivator). `noDecision` names those reasons; without it their words decide. A loss without a reason is a
 * loss. Each carries a 95 % Wilson interval, and is null where nothing is below its line.
 * Null as a whole: `no-closed-deals` where the source has none, `zero-denominator` where the period has no closed deal and none is stale.
 * @see metric reference, M08
 */
export const winRateBreadth = defineMetric({
  definition: 'Win rates by what counts as not won: losses alone, with no decisions, with stale deals.',
  formula: 'narrow: won ÷ (won + lost); broad: won ÷ (won + lost + no decision); strict: won ÷ (won + all lost + stale)',
  source: 'M08; Kellblog (narrow, broad), Zoho Motivator (strict)',
  example: 'won 3, lost to somebody 3, no decision 4, stale 2: narrow 3 ÷ (3 + 3) = 50 %; broad 3 ÷ (3 + 3 + 4) = 30 %; strict 3 ÷ (3 + 3 + 4 + 2) = 25 %',
  basis: 'flow',
  dateBasis: 'closedOn',
  unit: 'rate',
  money: false,
  needs: ['deals', 'stage', 'closedOn', 'lostReason'],
  params: z.strictObject({ ...staleRuleParams, noDecision: z.optional(z.array(z.string())) }),
  reductions: (params, plan): BreadthReductions => ({
    won: tally({ over: 'deals', where: closedAs('won', plan.period) }),
    lost: tally({ over: 'deals', where: closedAs('lost', plan.period), by: ['lostReason'] }),
    ...staleReductions(params, plan),
  }),
  measure: (readings, { noDecision: named }, context): Measured<WinRateBreadth> => {
    const undecided = addTallies(readings.lost.filter(({ key: [reason = null] }) => isNoDecision(reason, named)).map(({ reading }) => reading)).n;
    const stale = addTallies(staleByStage(readings).map(({ reading }) => reading)).n;
    const [won, lost] = [readings.won.n, addTallies(readings.lost.map(({ reading }) => reading)).n];
    const rest = { unit: 'rate', n: won + lost, excluded: {} } as const;
    if (lacksClosedDeals(context)) return { value: null, reason: 'no-closed-deals', ...rest };
    if (won + lost + stale === 0) return { value: null, reason: 'zero-denominator', ...rest };
    const value = {
      narrow: share(won, won + lost - undecided),
      broad: share(won, won + lost),
      strict: share(won, won + lost + stale),
      noDecision: undecided,
      stale,
    };
    return { value, ...rest };
  },
  drill: (part, params, plan) => (part === 'stale' ? staleWheres(params, plan).map(({ where }) => tally({ over: 'deals', where })) : null),
});
