import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shrinkage } from '../../../packages/metrics/src/statistics/shrinkage.js';

describe('shrinkage', () => {
  it('draws two groups with the weight of 20: (8 + 20 × 0.5) ÷ (10 + 20) = 0.6', () => {
    const { prior, rateOf } = shrinkage([
      { n: 10, won: 8 },
      { n: 10, won: 2 },
    ]);
    assert.deepEqual(prior, { mean: 0.5, strength: 20 });
    assert.equal(rateOf({ n: 10, won: 8 }), 0.6);
  });

  it('gives a group without trials the rate of all', () => assert.equal(shrinkage([{ n: 4, won: 1 }]).rateOf({ n: 0, won: 0 }), 0.25));

  it('is null where nobody has a trial', () => assert.equal(shrinkage([{ n: 0, won: 0 }]).rateOf({ n: 0, won: 0 }), null));
});
