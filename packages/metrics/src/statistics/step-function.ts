/** A jump of a running share at a place from 0 to 1. */
export interface Jump {
  readonly at: number;
  /** The share from here on. */
  readonly share: number;
}

/** The share by a place, that of a jump on it included; 0 before the first jump. Jumps ascend. */
export function shareBy(jumps: readonly Jump[], place: number): number {
  return jumps.findLast(({ at }) => at <= place)?.share ?? 0;
}

/** ∫₀¹ |L(x) − x| dx of the step function, exact. */
export function distanceFromLine(jumps: readonly Jump[]): number {
  let area = 0;
  [{ at: 0, share: 0 }, ...jumps].forEach(({ at, share }, i) => (area += between(at, jumps[i]?.at ?? 1, share)));
  return area;
}

/** ∫ |level − x| dx from one place to another. */
function between(from: number, to: number, level: number): number {
  if (level <= from) return ((to - from) * (to + from - 2 * level)) / 2;
  if (level >= to) return ((to - from) * (2 * level - to - from)) / 2;
  return ((level - from) ** 2 + (to - level) ** 2) / 2;
}
