import type { Bet } from './running-sum.js';

/** Up to this many bets every set is looked at. */
const EXACT = 20;
const CELLS = 500;
/** Joint chances nearer than this are equal. */
const TOLERANCE = 1e-12;

/**
 * The set of bets that reaches `goal` (above 0) with the largest chance that all of them are won; null where all together do not reach it. Bets must have p > 0 and a
 * value > 0. Up to 20 bets exactly, among equals the smaller set, then the smaller sum; beyond, on values in units of goal ÷ 500, rounded down, so that what is found
 * always reaches the goal, but a slightly better set may be missed. Indexes ascend.
 * @see metric reference, M24 (maxJoint)
 */
export function likeliestReaching(bets: readonly Bet[], goal: number): readonly number[] | null {
  if (bets.reduce((sum, { value }) => sum + value, 0) < goal) return null;
  return bets.length <= EXACT ? exactly(bets, goal) : onCells(bets, goal);
}

interface Found {
  readonly cost: number;
  readonly sum: number;
  readonly picks: readonly number[];
}

/** Depth first over the largest values; a branch ends where it cannot get better, or cannot reach the goal. */
function exactly(bets: readonly Bet[], goal: number): readonly number[] | null {
  const order = bets.map((_, i) => i).sort((a, b) => bets[b]!.value - bets[a]!.value || bets[b]!.p - bets[a]!.p || a - b);
  const left = order.map((_, at) => order.slice(at).reduce((sum, i) => sum + bets[i]!.value, 0));
  let best: Found | null = null;
  const visit = (at: number, found: Found): void => {
    if (found.sum >= goal) {
      if (best === null || isBetter(found, best)) best = found;
      return;
    }
    const i = order[at];
    if (i === undefined || found.sum + (left[at] ?? 0) < goal || (best !== null && found.cost > best.cost + TOLERANCE)) return;
    const { value, p } = bets[i]!;
    visit(at + 1, { cost: found.cost - Math.log(p), sum: found.sum + value, picks: [...found.picks, i] });
    visit(at + 1, found);
  };
  visit(0, { cost: 0, sum: 0, picks: [] });
  return picksOf(best);
}

function isBetter(a: Found, b: Found): boolean {
  if (Math.abs(a.cost - b.cost) > TOLERANCE) return a.cost < b.cost;
  return a.picks.length === b.picks.length ? a.sum < b.sum : a.picks.length < b.picks.length;
}

function picksOf(found: Found | null): readonly number[] | null {
  return found === null ? null : [...found.picks].sort((a, b) => a - b);
}

/** Least cost of every rounded sum, sums beyond the goal taken as the goal. */
function onCells(bets: readonly Bet[], goal: number): readonly number[] | null {
  const candidates = worthLooking(bets, goal);
  const costs = new Float64Array(CELLS + 1).fill(Infinity);
  costs[0] = 0;
  // For each candidate and cell: the cell it was reached from with the candidate, -1 where it was not.
  const reachedFrom = candidates.map(({ weight, cost }) => {
    const from = new Int16Array(CELLS + 1).fill(-1);
    for (let cell = CELLS - 1; cell >= 0; cell--) {
      const to = Math.min(CELLS, cell + weight);
      if (costs[cell]! + cost >= costs[to]! - TOLERANCE) continue;
      costs[to] = costs[cell]! + cost;
      from[to] = cell;
    }
    return from;
  });
  if (costs[CELLS] === Infinity) return null;
  const picks: number[] = [];
  let cell = CELLS;
  for (let i = candidates.length - 1; i >= 0; i--) {
    const from = reachedFrom[i]![cell]!;
    if (from < 0) continue;
    picks.push(candidates[i]!.index);
    cell = from;
  }
  return picks.sort((a, b) => a - b);
}

interface Candidate {
  readonly index: number;
  readonly weight: number;
  readonly cost: number;
}

/** Of bets of one weight only as many can be of use as fill the goal: the likeliest of them. Those of no weight are none. */
function worthLooking(bets: readonly Bet[], goal: number): readonly Candidate[] {
  const byWeight = new Map<number, Candidate[]>();
  bets.forEach(({ value, p }, index) => {
    const weight = Math.min(CELLS, Math.floor((value / goal) * CELLS));
    if (weight === 0) return;
    const same = byWeight.get(weight);
    const candidate = { index, weight, cost: -Math.log(p) };
    if (same === undefined) byWeight.set(weight, [candidate]);
    else same.push(candidate);
  });
  return [...byWeight].flatMap(([weight, same]) => same.sort((a, b) => a.cost - b.cost || a.index - b.index).slice(0, Math.ceil(CELLS / weight)));
}
