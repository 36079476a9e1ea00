import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addTallies, moneyGap, moneySum, valued } from '../../packages/metrics/src/money-sum.js';
import { contextOf } from '../support/run-metric.js';

const context = contextOf([], { has: { amounts: true } });
const tally = (n: number, sum: number, missing = 0, unconverted = 0) => ({ n, sum, missing, unconverted });

describe('moneySum', () => {
  it('is the sum where some amount is known, and 0 of no rows', () => {
    assert.equal(moneySum(tally(3, 50, 1, 1), context), 50);
    assert.equal(moneySum(tally(0, 0), context), 0);
    assert.equal(moneySum(tally(2, 0, 2), context), 0);
  });

  it('is null rather than a false zero', () => {
    assert.equal(moneySum(tally(2, 50), { ...context, mixed: true }), null);
    assert.equal(moneyGap(tally(2, 0, 1, 1), context), 'no-rate');
    assert.equal(moneyGap(tally(2, 0, 2), contextOf([], { has: { amounts: false } })), 'needs-amounts');
    assert.equal(moneyGap(tally(0, 0), contextOf([], { has: { amounts: false } })), undefined);
  });
});

describe('addTallies', () => {
  it('adds every part', () => {
    assert.deepEqual(addTallies([tally(3, 50, 1, 1), tally(2, -20, 0, 1)]), tally(5, 30, 1, 2));
    assert.deepEqual(addTallies([]), tally(0, 0));
  });
});

describe('valued', () => {
  it('counts rows that are in the sum', () => {
    assert.equal(valued(tally(5, 1, 1, 2)), 2);
  });
});
