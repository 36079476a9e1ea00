import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planB } from '../../../packages/metrics/src/quota-path/plan-b.js';

const candidate = (id: string, value: number, p: number) => ({ id, value, p, row: 0, on: 0 });
const start = [{ value: 100, p: 0.5 }];
const limits = { target: 0.8, most: 5 };

describe('planB', () => {
  it('picks what raises the chance most: 0.5 × 0.6 with the one that is enough alone', () => {
    const picks = planB(start, [candidate('small', 50, 0.9), candidate('enough', 100, 0.6)], 100, limits);
    assert.deepEqual(
      picks.map(({ deal, gain, chance }) => [deal.id, gain, chance]),
      [['enough', 0.3, 0.8]],
    );
  });

  it('recomputes the gains after each pick', () => {
    const picks = planB(start, [candidate('a', 100, 0.5), candidate('b', 100, 0.4)], 100, { target: 1, most: 5 });
    assert.deepEqual(
      picks.map(({ deal, chance }) => [deal.id, chance]),
      [
        ['a', 0.75],
        ['b', 0.85],
      ],
    );
  });

  it('ends at the target, at the most, and where nothing helps', () => {
    const many = ['a', 'b', 'c'].map((id) => candidate(id, 100, 0.5));
    assert.equal(planB(start, many, 100, { target: 0.7, most: 5 }).length, 1);
    assert.equal(planB(start, many, 100, { target: 1, most: 2 }).length, 2);
    assert.deepEqual(planB(start, [candidate('a', 10, 0.9)], 1000, limits), []);
  });

  it('takes the larger of equal gains, then the smaller id', () => {
    const picks = (...all: Parameters<typeof planB>[1]) => planB(start, all, 100, { target: 1, most: 1 }).map(({ deal }) => deal.id);
    assert.deepEqual(picks(candidate('b', 100, 0.5), candidate('c', 200, 0.5), candidate('a', 100, 0.5)), ['c']);
    assert.deepEqual(picks(candidate('b', 100, 0.5), candidate('a', 100, 0.5)), ['a']);
  });
});
