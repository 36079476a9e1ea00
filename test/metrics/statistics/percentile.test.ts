import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { percentile } from '../../../packages/metrics/src/statistics/percentile.js';

describe('percentile', () => {
  it('interpolates at (n-1)q, in any order of the values', () => {
    assert.equal(percentile([4, 1, 3, 2], 0.5), 2.5);
    assert.equal(percentile([10, 20, 30], 0.8), 26);
  });

  it('is the value where there is one, and null of none', () => assert.deepEqual([percentile([7], 0.9), percentile([], 0.5)], [7, null]));
});
