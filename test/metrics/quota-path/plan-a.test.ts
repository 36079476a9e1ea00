import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jointChance, lawOf, planA } from '../../../packages/metrics/src/quota-path/plan-a.js';

const candidate = (id: string, value: number, p: number) => ({ id, value, p, row: 0, on: 0 });
const three = [candidate('a', 50, 0.7), candidate('b', 50, 0.7), candidate('c', 100, 0.6)];
const ids = (...args: Parameters<typeof planA>) => planA(...args).map(({ id }) => id);

describe('planA', () => {
  it('takes the safest until the gap is reached, or all', () => {
    assert.deepEqual(ids(three, 100, 'safestFirst'), ['a', 'b']);
    assert.deepEqual(ids(three, 101, 'safestFirst'), ['a', 'b', 'c']);
    assert.deepEqual(ids(three, 1000, 'safestFirst'), ['a', 'b', 'c']);
  });

  it('takes the set that is likeliest to be won whole: 0.6 over 0.49', () => assert.deepEqual(ids(three, 100, 'maxJoint'), ['c']));

  it('keeps the safest where many deals make the other only nearly as good', () => {
    const many = Array.from({ length: 30 }, (_, i) => candidate(`d${String(i).padStart(2, '0')}`, 100, 0.9 - i / 100));
    assert.deepEqual(ids(many, 300, 'maxJoint'), ['d00', 'd01', 'd02']);
    assert.equal(planA(many, 1e6, 'maxJoint').length, 30);
  });
});

describe('jointChance', () => {
  it('is the product, 1 of none', () => assert.deepEqual([jointChance(three.slice(0, 2)).toFixed(2), jointChance([])], ['0.49', 1]));
});

describe('lawOf', () => {
  it('holds all deals', () => assert.equal(lawOf(three).atLeast(200), 0.7 * 0.7 * 0.6));
});
