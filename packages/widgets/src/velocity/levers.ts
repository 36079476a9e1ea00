import type { MetricValue } from '@sluice/engine';

export type Levers = MetricValue<'salesVelocity'>['levers'];
export type Lever = keyof Levers;
/** Relative changes by lever: 0.1 is a tenth more. What is not named stays. */
export type Changes = Readonly<Partial<Record<Lever, number>>>;

/** In the order of the formula: the first three multiply, the last divides. */
export const LEVERS: readonly Lever[] = ['opportunities', 'dealSizeMinor', 'winRate', 'cycleDays'];

const HALF = -0.5;
const DOUBLE = 1;

/** Levers as they would be. A win rate never passes 1. */
export function changedLevers(levers: Levers, changes: Changes): Levers {
  const by = (lever: Lever) => levers[lever] * (1 + (changes[lever] ?? 0));
  return { opportunities: by('opportunities'), dealSizeMinor: by('dealSizeMinor'), winRate: Math.min(1, by('winRate')), cycleDays: by('cycleDays') };
}

/** Minor units per day; null where the cycle is no time at all. */
export function perDay({ opportunities, dealSizeMinor, winRate, cycleDays }: Levers): number | null {
  return cycleDays > 0 ? (opportunities * dealSizeMinor * winRate) / cycleDays : null;
}

/** The direction in which a lever gets better: a cycle by getting shorter. */
export function betterBy(lever: Lever, share: number): number {
  return lever === 'cycleDays' ? -share : share;
}

/** What one lever alone changes, in minor units per day; null where that cannot be told. */
export function effectOf(levers: Levers, lever: Lever, change: number): number | null {
  const [before, after] = [perDay(levers), perDay(changedLevers(levers, { [lever]: change }))];
  return before === null || after === null ? null : after - before;
}

/** How far a lever can be moved: half to double, a win rate up to all deals won. */
export function rangeOf(levers: Levers, lever: Lever): { readonly from: number; readonly to: number } {
  const to = lever === 'winRate' && levers.winRate > 0 ? Math.min(DOUBLE, 1 / levers.winRate - 1) : DOUBLE;
  return { from: HALF, to: Math.floor(to * 100) / 100 };
}

export function isChanged(changes: Changes): boolean {
  return Object.values(changes).some((change) => change !== 0);
}
