/**
 * Rows in the order of their keys; rows without a key (NaN) come last in either direction, equal ones stay as they stood.
 * Keys are sorted as plain numbers and each row then finds its place among them: a comparing function would be called some ten times per row.
 */
export function orderByKey(rows: Int32Array, keys: Float64Array, descending: boolean): Int32Array {
  const sorted = keys.slice().sort();
  let known = sorted.length;
  while (known > 0 && Number.isNaN(sorted[known - 1]!)) known--;
  const taken = new Int32Array(known);
  const ordered = new Int32Array(rows.length);
  let last = known;
  for (let i = 0; i < rows.length; i++) {
    const key = keys[i]!;
    if (Number.isNaN(key)) {
      ordered[last++] = rows[i]!;
      continue;
    }
    const first = firstFrom(sorted, known, key);
    // Behind all that are greater; the equal ones are counted off at the place where their run begins.
    const place = descending ? known - firstAfter(sorted, known, key) : first;
    ordered[place + taken[first]!++] = rows[i]!;
  }
  return ordered;
}

/** Index of the first of the `count` sorted numbers that is not below `key`. */
function firstFrom(sorted: Float64Array, count: number, key: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first of the `count` sorted numbers that is above `key`. */
function firstAfter(sorted: Float64Array, count: number, key: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= key) low = middle + 1;
    else high = middle;
  }
  return low;
}
