import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { WaterfallSum } from '../../../packages/metrics/src/waterfall/bars.js';

describe('WaterfallSum', () => {
  it('adds what moved, in the order of drawing, and leaves away what nothing moved', () => {
    const sum = new WaterfallSum();
    sum.add('lost', -1, -300);
    sum.add('new', 1, 500);
    sum.add('new', 1, 200);
    assert.deepEqual(sum.bars(false), [
      { kind: 'new', deals: 2, count: 2, amountMinor: 700 },
      { kind: 'lost', deals: 1, count: -1, amountMinor: -300 },
    ]);
  });

  it('has counts and no amounts where currencies meet without rates', () => {
    const sum = new WaterfallSum();
    sum.add('won', -1, -300);
    assert.deepEqual(sum.bars(true), [{ kind: 'won', deals: 1, count: -1, amountMinor: null }]);
  });
});
