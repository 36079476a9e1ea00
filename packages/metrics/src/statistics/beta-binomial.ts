/** Trials and successes of one group. */
export interface Trials {
  readonly n: number;
  readonly won: number;
}

/** A Beta prior by its mean and its weight in trials (α + β). */
export interface BetaPrior {
  readonly mean: number;
  readonly strength: number;
}

/** Weight of a prior about which the data say too little. */
export const DEFAULT_STRENGTH = 20;

/**
 * The prior that groups share, by moments: mean of all trials, and a weight from how much more the groups differ than chance makes them (2 to 1000; 1000 is as good as pooled).
 * Groups without trials are left out. Null where no group has any. Weight 20 for fewer than three groups, and where nothing or everything succeeded.
 * @see forecasting reference, F1
 */
export function priorByMoments(groups: readonly Trials[]): BetaPrior | null {
  const tried = groups.filter(({ n }) => n > 0);
  const n = tried.reduce((sum, group) => sum + group.n, 0);
  if (n === 0) return null;
  const won = tried.reduce((sum, group) => sum + group.won, 0);
  if (won === 0 || won === n) return { mean: (won + 0.5) / (n + 1), strength: DEFAULT_STRENGTH };
  const mean = won / n;
  const correlation = correlationWithin(tried, mean, n);
  return { mean, strength: correlation === null ? DEFAULT_STRENGTH : 1 / correlation - 1 };
}

/** Intra-class correlation, between 1/1001 and 1/3; null where it cannot be told. */
function correlationWithin(groups: readonly Trials[], mean: number, n: number): number | null {
  const apart = groups.length - 1;
  const squares = groups.reduce((sum, group) => sum + group.n * (group.won / group.n - mean) ** 2, 0);
  const room = n - groups.reduce((sum, group) => sum + group.n ** 2, 0) / n - apart;
  if (groups.length < 3 || room <= 0) return null;
  return Math.min(1 / 3, Math.max(1 / 1001, (squares / (mean * (1 - mean)) - apart) / room));
}

/** Mean of the posterior: the group's own rate, drawn towards the prior's; the prior's own without trials. */
export function shrunk({ n, won }: Trials, { mean, strength }: BetaPrior): number {
  return n === 0 ? mean : (won + mean * strength) / (n + strength);
}
