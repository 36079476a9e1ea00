import type { Bet } from '../../../packages/metrics/src/statistics/running-sum.js';

/** Every outcome of a few independent bets: value and probability, ascending by value. 2^n of them. */
export function everyOutcome(bets: readonly Bet[]): readonly (readonly [value: number, chance: number])[] {
  const chances = new Map<number, number>();
  for (let mask = 0; mask < 2 ** bets.length; mask++) {
    let [value, chance] = [0, 1];
    bets.forEach((bet, i) => {
      const won = Math.floor(mask / 2 ** i) % 2 === 1;
      value += won ? bet.value : 0;
      chance *= won ? bet.p : 1 - bet.p;
    });
    if (chance > 0) chances.set(value, (chances.get(value) ?? 0) + chance);
  }
  return [...chances].sort(([a], [b]) => a - b);
}

/** Smallest x with P(sum <= x) >= q. */
export function quantileOf(law: readonly (readonly [number, number])[], q: number): number {
  let sum = 0;
  for (const [value, chance] of law) if ((sum += chance) >= q - 1e-12) return value;
  return law.at(-1)?.[0] ?? NaN;
}

/** P(sum >= x). */
export function atLeast(law: readonly (readonly [number, number])[], x: number): number {
  return law.reduce((sum, [value, chance]) => (value >= x ? sum + chance : sum), 0);
}
