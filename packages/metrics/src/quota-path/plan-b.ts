import type { Bet } from '../statistics/running-sum.js';
import type { Candidate } from './candidate.js';
import { lawOf } from './plan-a.js';

/** A deal of plan B, and what it does to the chance of reaching the gap. */
export interface Pick {
  readonly deal: Candidate;
  /** By how much it raised the chance when it was picked, 0 to 1. */
  readonly gain: number;
  /** The chance with it. */
  readonly chance: number;
}

/** When picking ends. */
export interface PickLimits {
  readonly target: number;
  readonly most: number;
}

/** Chances add up only nearly: what gains less gains nothing. */
const NOTHING = 1e-12;

/**
 * One deal after the other, each the one that raises the chance of reaching the gap most: until the chance is the target, `most` are picked, or none helps.
 * Of equal gains the larger deal, then the smaller id. `start` holds the deals of plan A.
 * @see metric reference, M25
 */
export function planB(start: readonly Bet[], candidates: readonly Candidate[], gapMinor: number, { target, most }: PickLimits): readonly Pick[] {
  const taken: Bet[] = [...start];
  const left = new Set(candidates);
  const picks: Pick[] = [];
  let law = lawOf(taken);
  let chance = law.atLeast(gapMinor);
  while (chance < target && picks.length < most) {
    let best: { deal: Candidate; gain: number } | null = null;
    for (const deal of left) {
      // With the deal: won, the rest of the gap is enough; not won, all is as before.
      const gain = deal.p * (law.atLeast(gapMinor - deal.value) - chance);
      if (best === null || gain > best.gain || (gain === best.gain && isBefore(deal, best.deal))) best = { deal, gain };
    }
    if (best === null || best.gain <= NOTHING) break;
    left.delete(best.deal);
    taken.push(best.deal);
    law = lawOf(taken);
    chance = law.atLeast(gapMinor);
    picks.push({ ...best, chance });
  }
  return picks;
}

function isBefore(a: Candidate, b: Candidate): boolean {
  return a.value === b.value ? a.id < b.id : a.value > b.value;
}
