/** Two shares that differ by less are equal. */
const TOLERANCE = 1e-12;

/** Deals won and lost after the same number of days. */
export interface Ends {
  readonly time: number;
  readonly won: number;
  readonly lost: number;
}

/** Shares by the end of one day; the three add up to 1. */
export interface IncidenceStep extends Ends {
  /** Still under way just before, those censored on that very day included. */
  readonly atRisk: number;
  readonly wonShare: number;
  readonly lostShare: number;
  /** Neither yet. */
  readonly openShare: number;
}

/**
 * Cumulative incidence of winning and losing as competing risks, by Aalen and Johansen: what is still open just before a day, times the share of those at risk that
 * end on it. `atRisk` counts durations, ended or not, of at least so many days.
 * @see metric reference, M14b (Satagopan et al. 2004, on why Kaplan-Meier overstates)
 */
export function aalenJohansen(ends: readonly Ends[], atRisk: (time: number) => number): readonly IncidenceStep[] {
  let [wonShare, lostShare, openShare] = [0, 0, 1];
  return ends.map((end) => {
    const n = atRisk(end.time);
    wonShare += (openShare * end.won) / n;
    lostShare += (openShare * end.lost) / n;
    openShare = n === end.won + end.lost ? 0 : openShare * (1 - (end.won + end.lost) / n);
    return { ...end, atRisk: n, wonShare, lostShare, openShare };
  });
}

/** Share won within so many days. */
export function wonWithin(steps: readonly IncidenceStep[], days: number): number {
  return steps.findLast(({ time }) => time <= days)?.wonShare ?? 0;
}

/** Days by which half of all that will be won, as far as is known, was won; null where nothing was. */
export function medianAmongWinners(steps: readonly IncidenceStep[]): number | null {
  const all = steps.at(-1)?.wonShare ?? 0;
  return all === 0 ? null : (steps.find(({ wonShare }) => wonShare >= all / 2 - TOLERANCE)?.time ?? null);
}
