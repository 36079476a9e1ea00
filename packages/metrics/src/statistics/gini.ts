/**
 * Gini coefficient with the correction for few slices: Σ|a − b| over all ordered pairs ÷ (2 n² mean) × n ÷ (n − 1). 0 is even, 1 all in one slice.
 * Null where a slice is negative, all are 0, or there are fewer than two.
 * @see metric reference, M20
 */
export function gini(slices: readonly number[]): number | null {
  const n = slices.length;
  const total = slices.reduce((sum, slice) => sum + slice, 0);
  if (n < 2 || total <= 0 || slices.some((slice) => slice < 0)) return null;
  const ascending = [...slices].sort((a, b) => a - b);
  // Each slice is larger than those before it, and smaller than those after it: all pairs in one pass.
  const spread = ascending.reduce((sum, slice, i) => sum + (2 * i - n + 1) * slice, 0);
  return spread / (total * (n - 1));
}
