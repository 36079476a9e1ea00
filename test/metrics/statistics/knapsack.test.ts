import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { likeliestReaching } from '../../../packages/metrics/src/statistics/knapsack.js';

const bet = (value: number, p: number) => ({ value, p });
const sum = (bets: readonly { value: number }[], picks: readonly number[]): number => picks.reduce((all, i) => all + (bets[i]?.value ?? 0), 0);

describe('likeliestReaching', () => {
  it('prefers one likely deal to two safer ones that must both be won: 0.6 over 0.7 × 0.7', () => {
    assert.deepEqual(likeliestReaching([bet(50, 0.7), bet(50, 0.7), bet(100, 0.6)], 100), [2]);
  });

  it('takes the smaller set, then the smaller sum, of equal chances', () => {
    assert.deepEqual(likeliestReaching([bet(60, 1), bet(40, 1), bet(120, 1), bet(100, 1)], 100), [3]);
  });

  it('is null where all together are too little', () => assert.equal(likeliestReaching([bet(50, 0.9)], 51), null));

  it('always reaches the goal with many deals, and nearly as likely as the best set: these are the exact answers doubled by hopeless deals', () => {
    const few = fc.array(fc.record({ value: fc.integer({ min: 40, max: 500 }), p: fc.double({ min: 0.2, max: 0.95, noNaN: true }) }), {
      minLength: 3,
      maxLength: 10,
    });
    fc.assert(
      fc.property(few, (bets) => {
        const goal = Math.ceil(bets.reduce((all, { value }) => all + value, 0) / 2);
        const hopeless = Array.from({ length: 20 }, () => bet(1, 1e-9));
        const [exact, cells] = [likeliestReaching(bets, goal), likeliestReaching([...bets, ...hopeless], goal)];
        if (cells === null || exact === null) return;
        const joint = (picks: readonly number[]): number => picks.reduce((all, i) => all * (bets[i]?.p ?? 1e-9), 1);
        assert.ok(sum([...bets, ...hopeless], cells) >= goal);
        assert.ok(joint(cells) <= joint(exact) + 1e-12);
      }),
      { numRuns: 200, seed: 2026 },
    );
  });

  it('finds the best set of many deals where rounding loses nothing', () => {
    const many = Array.from({ length: 30 }, (_, i) => bet(100, 0.5 + i / 100));
    // Three reach 250; the three likeliest are the last.
    assert.deepEqual(likeliestReaching(many, 250), [27, 28, 29]);
  });
});
