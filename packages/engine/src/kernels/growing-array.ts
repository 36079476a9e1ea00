/** An `Int32Array` with at least `length` cells: the same one, or a longer copy. */
export function grownInts(array: Int32Array, length: number): Int32Array {
  if (array.length >= length) return array;
  const longer = new Int32Array(Math.max(length, array.length * 2));
  longer.set(array);
  return longer;
}

/** As `grownInts`, for sums beyond 32 bits. */
export function grownNumbers(array: Float64Array, length: number): Float64Array {
  if (array.length >= length) return array;
  const longer = new Float64Array(Math.max(length, array.length * 2));
  longer.set(array);
  return longer;
}
