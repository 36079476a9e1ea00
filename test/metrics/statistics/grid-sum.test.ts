import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { GridSum } from '../../../packages/metrics/src/statistics/grid-sum.js';

const sum = (bets: readonly { value: number; p: number }[], step: number, rounding: 'exact' | 'rounded'): GridSum => {
  const law = new GridSum(bets, step, rounding);
  for (const bet of bets) law.add(bet);
  return law;
};

describe('GridSum', () => {
  it('starts certain of 0', () => {
    const law = sum([], 1, 'exact');
    assert.deepEqual([law.quantile(0.5), law.atLeast(0), law.atLeast(1)], [0, 1, 0]);
  });

  it('takes values that lower the sum, in any order', () => {
    const bets = [
      { value: 20, p: 0.5 },
      { value: -30, p: 0.5 },
      { value: 10, p: 0.5 },
    ];
    for (const law of [sum(bets, 10, 'exact'), sum(bets.toReversed(), 10, 'exact')]) {
      assert.deepEqual([law.quantile(0.125), law.quantile(0.5), law.quantile(1)], [-30, 0, 30]);
      assert.deepEqual([law.atLeast(-30), law.atLeast(-29), law.atLeast(0.5), law.atLeast(30)], [1, 0.875, 0.375, 0.125]);
    }
  });

  it('carries what rounding leaves over, so that the sum stays true', () => {
    const law = sum(
      Array.from({ length: 10 }, () => ({ value: 14, p: 0.999999 })),
      10,
      'rounded',
    );
    assert.equal(law.quantile(1), 140);
  });

  it('meets a threshold from half a step below where it rounded', () => {
    const law = sum([{ value: 98, p: 0.5 }], 10, 'rounded');
    assert.deepEqual([law.atLeast(98), law.atLeast(104), law.atLeast(106)], [0.5, 0.5, 0]);
  });

  it('drops edges that weigh nothing without losing the rest', () => {
    const law = sum(
      Array.from({ length: 400 }, () => ({ value: 1, p: 0.5 })),
      1,
      'exact',
    );
    assert.ok(Math.abs(law.atLeast(0) - 1) < 1e-12);
    assert.equal(law.quantile(0.5), 200);
  });
});
