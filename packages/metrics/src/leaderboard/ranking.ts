/** How equal values are numbered: 1, 2, 2, 4 or 1, 2, 2, 3 or 1, 2, 3, 4. */
export const RANK_MODES = ['competition', 'dense', 'ordinal'] as const;
export type RankMode = (typeof RANK_MODES)[number];

/** Somebody to be ranked, with what decides among equals. */
export interface Contender {
  readonly label: string;
  /** Null: cannot be ranked. */
  readonly score: number | null;
  readonly attainment: number | null;
  readonly wins: number;
  /** Local day of the last close; null where nothing was won. */
  readonly lastCloseOn: number | null;
}

export interface RankRules {
  readonly mode: RankMode;
  /** Scores that are equal once rounded to this step are a tie. */
  readonly tieStep: number;
  /** Order of two names. */
  readonly compareNames: (a: string, b: string) => number;
}

export interface Ranked<C extends Contender> {
  readonly contender: C;
  /** Null where there is no score. */
  readonly rank: number | null;
}

/**
 * Ranks by score, the highest first. Equals stand in the order of attainment, number of wins, earlier last close, and name by locale; `ordinal` makes ranks of that order.
 * Who has no score stands unranked at the end, by name. Any order of the contenders gives the same.
 * @see metric reference, M27
 */
export function ranking<C extends Contender>(contenders: readonly C[], { mode, tieStep, compareNames }: RankRules): readonly Ranked<C>[] {
  const steps = new Map(contenders.map((each) => [each, each.score === null ? null : Math.round(each.score / tieStep)]));
  const stepOf = (each: C): number => steps.get(each) ?? -Infinity;
  const scored = contenders.filter(({ score }) => score !== null).sort((a, b) => stepOf(b) - stepOf(a) || amongEquals(a, b, compareNames));
  const unscored = contenders.filter(({ score }) => score === null).sort((a, b) => compareNames(a.label, b.label));
  const ranked: { contender: C; rank: number | null }[] = [];
  scored.forEach((contender, i) => {
    const before = ranked[i - 1];
    const tied = before !== undefined && stepOf(before.contender) === stepOf(contender);
    const next = mode === 'dense' ? (before?.rank ?? 0) + 1 : i + 1;
    ranked.push({ contender, rank: tied && mode !== 'ordinal' ? (before.rank ?? next) : next });
  });
  return [...ranked, ...unscored.map((contender) => ({ contender, rank: null }))];
}

function amongEquals(a: Contender, b: Contender, compareNames: RankRules['compareNames']): number {
  const attained = (b.attainment ?? -Infinity) - (a.attainment ?? -Infinity);
  return (
    (Number.isNaN(attained) ? 0 : attained) ||
    b.wins - a.wins ||
    Math.sign((a.lastCloseOn ?? Number.MAX_SAFE_INTEGER) - (b.lastCloseOn ?? Number.MAX_SAFE_INTEGER)) ||
    compareNames(a.label, b.label)
  );
}
