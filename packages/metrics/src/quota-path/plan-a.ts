import { likeliestReaching } from '../statistics/knapsack.js';
import type { Bet } from '../statistics/running-sum.js';
import { SumOfDeals } from '../statistics/sum-of-deals.js';
import type { Candidate } from './candidate.js';

/** How the deals of a plan are chosen. */
export const PLAN_RULES = ['safestFirst', 'maxJoint'] as const;
export type PlanRule = (typeof PLAN_RULES)[number];

/**
 * A set of deals whose full values reach the gap (above 0); all of them where they do not. Candidates stand safest first.
 * `safestFirst` takes them in that order. `maxJoint` takes the set that is likeliest to be won whole; beyond 20 candidates the better of an approximation and `safestFirst`.
 * @see metric reference, M24
 */
export function planA(candidates: readonly Candidate[], gapMinor: number, rule: PlanRule): readonly Candidate[] {
  const safest = safestFirst(candidates, gapMinor);
  if (rule === 'safestFirst') return safest;
  const found = likeliestReaching(candidates, gapMinor)?.map((i) => candidates[i]!);
  return found !== undefined && jointChance(found) >= jointChance(safest) ? found : safest;
}

function safestFirst(candidates: readonly Candidate[], gapMinor: number): readonly Candidate[] {
  const taken: Candidate[] = [];
  let sum = 0;
  for (const candidate of candidates) {
    if (sum >= gapMinor) break;
    taken.push(candidate);
    sum += candidate.value;
  }
  return taken;
}

/** Chance that all are won, each independently; 1 of none. */
export function jointChance(deals: readonly Bet[]): number {
  return deals.reduce((product, { p }) => product * p, 1);
}

/** The law of the sum of deals. @see forecasting reference, F3 (1) */
export function lawOf(deals: readonly Bet[]): SumOfDeals {
  const law = new SumOfDeals(deals);
  while (law.addNext());
  return law;
}
