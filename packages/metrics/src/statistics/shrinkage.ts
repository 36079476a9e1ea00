import { priorByMoments, shrunk, type BetaPrior, type Trials } from './beta-binomial.js';

/** Rates of groups, each drawn towards that of all. */
export interface Shrinkage {
  /** Null where no group has a trial. */
  readonly prior: BetaPrior | null;
  /** (won + M × p) ÷ (n + M), p being the rate of all and M the weight of the prior; null without a prior. A group without trials has the rate of all. */
  rateOf(group: Trials): number | null;
}

/**
 * Draws groups towards what they share, the more the less they differ beyond chance.
 * @see metric reference, M29; forecasting reference, F1 (prior by moments)
 */
export function shrinkage(groups: readonly Trials[]): Shrinkage {
  const prior = priorByMoments(groups);
  return { prior, rateOf: (group) => (prior === null ? null : shrunk(group, prior)) };
}
