import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leverReductions, velocity } from '../../packages/metrics/src/velocity-levers.js';
import { contextOf } from '../support/run-metric.js';

describe('velocity', () => {
  it('is deals × size × win rate ÷ cycle', () => {
    assert.equal(velocity({ opportunities: 24, dealSizeMinor: 15_500, winRate: 0.3, cycleDays: 62 }), 1800);
  });
});

describe('leverReductions', () => {
  it('reads every closed factor over one window', () => {
    const { won, sizes, lost, cycle } = leverReductions(contextOf([], { period: ['2026-01-01', '2026-01-31'] }));
    for (const { where } of [sizes, lost, cycle]) assert.deepEqual(where[0], won.where[0]);
  });
});
