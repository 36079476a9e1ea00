/**
 * Moves labels apart that would overlap: each stays as near to its place as the order allows, at least `gap` from the next and between `low` and `high`.
 * Where there is no room for all, they stand `gap` apart from `low` on. Returns places in the order given.
 */
export function spreadLabels(places: readonly number[], gap: number, low: number, high: number): readonly number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  const settled = order.map(({ place }) => Math.min(Math.max(place, low), high));
  for (let i = 1; i < settled.length; i++) settled[i] = Math.max(settled[i] ?? 0, (settled[i - 1] ?? 0) + gap);
  for (let i = settled.length - 1, limit = high; i >= 0; i--, limit -= gap) settled[i] = Math.max(Math.min(settled[i] ?? 0, limit), low + i * gap);
  const found = new Array<number>(places.length).fill(0);
  order.forEach(({ index }, i) => (found[index] = settled[i] ?? low));
  return found;
}
