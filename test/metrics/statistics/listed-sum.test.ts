import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ListedSum } from '../../../packages/metrics/src/statistics/listed-sum.js';

describe('ListedSum', () => {
  it('lists each different sum once', () => {
    const law = new ListedSum();
    for (const value of [5, 7, 2]) law.add({ value, p: 0.5 });
    // 0 2 5 7 7 9 12 14, each an eighth
    assert.deepEqual(
      [0.125, 0.25, 0.5, 0.626, 1].map((q) => law.quantile(q)),
      [0, 2, 7, 9, 14],
    );
    assert.deepEqual([law.atLeast(7), law.atLeast(7.5), law.atLeast(15)], [0.625, 0.375, 0]);
  });

  it('keeps sums in order where a value lowers them', () => {
    const law = new ListedSum();
    law.add({ value: 10, p: 0.5 });
    law.add({ value: -4, p: 0.25 });
    assert.deepEqual(
      [0.125, 0.5, 0.625, 1].map((q) => law.quantile(q)),
      [-4, 0, 6, 10],
    );
  });
});
