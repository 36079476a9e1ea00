/** The middle value; of an even number the lower one of the two. NaN for none. */
export function median(values) {
  const sorted = Float64Array.from(values).sort();
  return sorted[(sorted.length - 1) >> 1] ?? NaN;
}

export const least = (values) => Math.min(...values);
export const largest = (values) => Math.max(...values);
