import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { orderByKey } from '../../../packages/engine/src/rows/order-by-key.js';
import { runs } from '../../support/runs.js';

const key = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }), fc.constantFrom(NaN, -0, Infinity, -Infinity));

/** What the order means, said by comparing: missing ones last, equal ones as they stood. */
function compared(keys: readonly number[], descending: boolean): number[] {
  const places = keys.map((_, place) => place);
  return places.sort((a, b) => {
    const [x, y] = [keys[a]!, keys[b]!];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
    return x === y ? a - b : x < y === descending ? 1 : -1;
  });
}

describe('orderByKey', () => {
  it('orders as comparing them one by one would, equal ones as they stood, those without a key last', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 60 }), fc.boolean(), (keys, descending) => {
        const rows = Int32Array.from(keys, (_, place) => place * 10);
        const ordered = orderByKey(rows, Float64Array.from(keys), descending);
        assert.deepEqual(
          [...ordered],
          compared(keys, descending).map((place) => place * 10),
        );
      }),
      { seed: 20261122, numRuns: runs(300) },
    );
  });

  it('leaves rows and keys as they were', () => {
    const [rows, keys] = [Int32Array.of(5, 6), Float64Array.of(2, 1)];
    assert.deepEqual([...orderByKey(rows, keys, false)], [6, 5]);
    assert.deepEqual(
      [[...rows], [...keys]],
      [
        [5, 6],
        [2, 1],
      ],
    );
  });
});
