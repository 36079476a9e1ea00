import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { gini } from '../../../packages/metrics/src/statistics/gini.js';
import { runs } from '../../support/runs.js';

const slow = (x: readonly number[]): number => {
  const n = x.length;
  const mean = x.reduce((a, b) => a + b, 0) / n;
  return (x.flatMap((a) => x.map((b) => Math.abs(a - b))).reduce((a, b) => a + b, 0) / (2 * n * n * mean)) * (n / (n - 1));
};

describe('gini', () => {
  it('is 0 where slices are even, 1 where one has all', () => assert.deepEqual([gini([3, 3, 3]), gini([0, 7, 0, 0])], [0, 1]));
  it('is null of a negative slice, of nothing, and of fewer than two', () => assert.deepEqual([gini([1, -1, 5]), gini([0, 0]), gini([4])], [null, null, null]));
  it('is the sum over all ordered pairs', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 2, maxLength: 13 }), (slices) => {
        const found = gini(slices);
        if (slices.every((slice) => slice === 0)) assert.equal(found, null);
        else assert.ok(Math.abs((found ?? NaN) - slow(slices)) < 1e-12);
      }),
      { numRuns: runs(300), seed: 20 },
    );
  });
});
