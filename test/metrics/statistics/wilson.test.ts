import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wilson } from '../../../packages/metrics/src/statistics/wilson.js';

describe('wilson', () => {
  it('gives the published interval of 3 in 10', () => {
    const { low, high, level } = wilson(0.3, 10) ?? { low: 0, high: 0, level: 0 };
    assert.ok(Math.abs(low - 0.10779) < 1e-5 && Math.abs(high - 0.60322) < 1e-5);
    assert.equal(level, 0.95);
  });

  it('solves its own equation at both ends', () => {
    for (const [p, n] of [
      [0.5, 1],
      [0.02, 400],
      [0.9, 7.5],
    ] as const) {
      const interval = wilson(p, n);
      for (const end of [interval?.low ?? NaN, interval?.high ?? NaN]) {
        assert.ok(Math.abs((p - end) ** 2 - (1.959964 ** 2 * end * (1 - end)) / n) < 1e-9);
      }
    }
  });

  it('stays within 0 and 1', () => {
    assert.equal(wilson(0, 3)?.low, 0);
    assert.equal(wilson(1, 3)?.high, 1);
  });

  it('is null of nothing', () => {
    assert.equal(wilson(0.5, 0), null);
    assert.equal(wilson(NaN, NaN), null);
  });
});
