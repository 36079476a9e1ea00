import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { proportion, share } from '../../packages/metrics/src/proportion.js';
import { contextOf } from '../support/run-metric.js';

const context = contextOf([], { has: { deals: true, closedDeals: true } });

describe('proportion', () => {
  it('carries numerator, denominator, n and interval', () => {
    const { value, n, numerator, denominator, interval } = proportion(1, 4, context);
    assert.deepEqual([value, n, numerator, denominator, interval?.level], [0.25, 4, 1, 4, 0.95]);
  });

  it('is null with the reason', () => {
    assert.deepEqual([proportion(0, 0, context).value, proportion(0, 0, context).reason], [null, 'zero-denominator']);
    assert.equal(proportion(0, 0, contextOf([], { has: { deals: true } })).reason, 'no-closed-deals');
  });
});

describe('share', () => {
  it('is null of nothing, and says so with its parts', () => {
    assert.deepEqual(share(0, 0), { value: null, numerator: 0, denominator: 0, interval: null });
    assert.equal(share(3, 4).value, 0.75);
  });

  it('has no interval above 1', () => assert.deepEqual(share(3, 2), { value: 1.5, numerator: 3, denominator: 2, interval: null }));
});
