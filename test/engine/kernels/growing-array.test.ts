import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { grownInts, grownNumbers } from '../../../packages/engine/src/kernels/growing-array.js';

for (const [name, grown, array] of [
  ['grownInts', grownInts, Int32Array.of(1, 2)],
  ['grownNumbers', grownNumbers, Float64Array.of(1, 2)],
] as const) {
  describe(name, () => {
    const grow = grown as (array: Int32Array | Float64Array, length: number) => Int32Array | Float64Array;

    it('leaves an array that is long enough as it is', () => {
      assert.equal(grow(array, 2), array);
    });

    it('copies what was there into a longer one', () => {
      assert.deepEqual([...grow(array, 3)], [1, 2, 0, 0]);
      assert.equal(grow(array, 9).length, 9);
    });
  });
}
