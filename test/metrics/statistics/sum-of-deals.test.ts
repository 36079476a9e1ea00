import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Bet } from '../../../packages/metrics/src/statistics/running-sum.js';
import { SumOfDeals } from '../../../packages/metrics/src/statistics/sum-of-deals.js';
import { atLeast, everyOutcome, quantileOf } from '../../support/oracle/sum-law.js';
import { runs } from '../../support/runs.js';

const QUANTILES = [0.1, 0.25, 0.5, 0.75, 0.9];
const whole = (bets: readonly Bet[]): SumOfDeals => {
  const law = new SumOfDeals(bets);
  while (law.addNext());
  return law;
};

const chance = fc.oneof(fc.constantFrom(0, 1, 0.5), fc.double({ min: 0.005, max: 0.995, noNaN: true }));
const bets = (value: fc.Arbitrary<number>, maxLength: number) => fc.array(fc.record({ value, p: chance }), { maxLength });

describe('SumOfDeals', () => {
  it('gives the law of three deals', () => {
    const law = whole([
      { value: 100, p: 0.5 },
      { value: 200, p: 0.5 },
      { value: 400, p: 0.25 },
    ]);
    assert.deepEqual([law.mean, law.quantile(0.1), law.quantile(0.5), law.quantile(0.9), law.atLeast(300)], [250, 0, 200, 600, 0.4375]);
    assert.equal(law.method, 'exact');
  });

  it('gives the law of a single deal', () => {
    const law = whole([{ value: 70, p: 0.6 }]);
    assert.deepEqual([law.quantile(0.4), law.quantile(0.41), law.atLeast(0), law.atLeast(1), law.atLeast(71)], [0, 70, 1, 0.6, 0]);
  });

  it('counts wins as the Poisson-binomial law does', () => {
    const law = whole([0.5, 0.3, 0.7, 0.3, 0.9].map((p) => ({ value: 1, p })));
    [0.00735, 0.09695, 0.3167, 0.3747, 0.17595, 0.02835].forEach((expected, k) => {
      assert.ok(Math.abs(law.atLeast(k) - law.atLeast(k + 1) - expected) < 1e-12);
    });
  });

  it('is sure of certain deals, and of none', () => {
    const law = whole([
      { value: 100, p: 1 },
      { value: 900, p: 0 },
      { value: -30, p: 1 },
    ]);
    assert.deepEqual([law.quantile(0.1), law.quantile(0.9), law.atLeast(70), law.atLeast(71), law.mean], [70, 70, 1, 0, 70]);
    assert.deepEqual([whole([]).quantile(0.5), whole([]).atLeast(0), whole([]).atLeast(1)], [0, 1, 0]);
  });

  for (const [method, value] of [
    ['exact', fc.integer({ min: -400, max: 2000 })],
    ['enumerated', fc.integer({ min: -1e9, max: 1e12 })],
  ] as const) {
    it(`equals every outcome listed, ${method}`, () => {
      fc.assert(
        fc.property(bets(value, 11), (given) => {
          const law = whole(given);
          const listed = everyOutcome(given);
          for (const q of QUANTILES) assert.equal(law.quantile(q), quantileOf(listed, q));
          for (const [x] of listed) assert.ok(Math.abs(law.atLeast(x) - atLeast(listed, x)) < 1e-9);
          assert.ok(Math.abs(law.mean - listed.reduce((sum, [x, p]) => sum + x * p, 0)) <= 1e-9 * Math.max(1, Math.abs(law.mean)) * 1e3);
        }),
        { numRuns: runs(300), seed: 11 },
      );
    });
  }

  it('reads the law of every first part on the way', () => {
    const given = [
      { value: 300, p: 0.4 },
      { value: -50, p: 0.5 },
      { value: 120, p: 1 },
      { value: 70, p: 0.9 },
    ];
    const law = new SumOfDeals(given);
    for (let n = 0; n <= given.length; n++) {
      const listed = everyOutcome(given.slice(0, n));
      assert.equal(law.added, n);
      for (const q of QUANTILES) assert.equal(law.quantile(q), quantileOf(listed, q));
      law.addNext();
    }
  });

  it('rounds to a grid where values share none and deals are many, close to the exact law', () => {
    // All multiples of 1000 but the last by one unit: the rounded law must stay near the exact one of the multiples.
    const exact = Array.from({ length: 40 }, (_, i) => ({ value: 1000 * (1 + ((i * 7919) % 97)), p: 0.1 + ((i * 31) % 80) / 100 }));
    const nearly = exact.map((bet, i) => (i === 0 ? { ...bet, value: bet.value + 1 } : bet));
    const [reference, law] = [whole(exact), whole(nearly)];
    const total = exact.reduce((sum, { value }) => sum + value, 0);
    const step = total / 16_384;
    assert.deepEqual([reference.method, law.method], ['exact', 'rounded']);
    assert.ok(Math.abs(law.mean - reference.mean) < 1);
    for (const q of QUANTILES) assert.ok(Math.abs(law.quantile(q) - reference.quantile(q)) <= 1000 + 40 * step);
    for (const x of [total / 4, total / 3, total / 2]) assert.ok(Math.abs(law.atLeast(x) - reference.atLeast(x)) < 0.01);
  });

  it('holds thousands of deals, with rising quantiles and a sum of chances of 1', () => {
    const many = Array.from({ length: 3000 }, (_, i) => ({ value: 100_003 + ((i * 7919) % 1_000_003), p: 0.02 + ((i * 13) % 90) / 100 }));
    const law = whole(many);
    const sd = Math.sqrt(many.reduce((sum, { value, p }) => sum + p * (1 - p) * value ** 2, 0));
    assert.ok(Math.abs(law.atLeast(0) - 1) < 1e-9);
    // So many deals are nearly normal; rounding each by up to half a step moves a quantile by about a step times sqrt(n / 12).
    const slack = (3 * Math.sqrt(many.length / 12) * many.reduce((sum, { value }) => sum + value, 0)) / 16_384 + 0.02 * sd;
    for (const [q, z] of [
      [0.1, -1.2816],
      [0.5, 0],
      [0.9, 1.2816],
    ] as const)
      assert.ok(Math.abs(law.quantile(q) - law.mean - z * sd) < slack);
  });
});
