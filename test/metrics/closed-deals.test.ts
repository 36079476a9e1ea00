import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lacksClosedDeals } from '../../packages/metrics/src/closed-deals.js';
import { contextOf } from '../support/run-metric.js';

describe('lacksClosedDeals', () => {
  for (const [deals, closedDeals, expected] of [
    [true, false, true],
    [true, true, false],
    [false, false, false],
  ] as const) {
    it(`is ${expected} with deals ${deals} and closed deals ${closedDeals}`, () => {
      assert.equal(lacksClosedDeals(contextOf([], { has: { deals, closedDeals } })), expected);
    });
  }
});
