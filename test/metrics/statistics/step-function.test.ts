import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { distanceFromLine, shareBy } from '../../../packages/metrics/src/statistics/step-function.js';
import { runs } from '../../support/runs.js';

const jumps = [
  { at: 0.25, share: 0.5 },
  { at: 0.5, share: 1 },
];

describe('shareBy', () => {
  it('counts a jump on the place itself', () => {
    assert.deepEqual(
      [0, 0.24, 0.25, 0.49, 0.5, 1].map((place) => shareBy(jumps, place)),
      [0, 0, 0.5, 0.5, 1, 1],
    );
  });
});

describe('distanceFromLine', () => {
  it('is one half where all comes at either edge', () => {
    assert.equal(distanceFromLine([{ at: 0, share: 1 }]), 0.5);
    assert.equal(distanceFromLine([{ at: 1, share: 1 }]), 0.5);
    assert.equal(distanceFromLine([]), 0.5);
  });

  // 0 to 1/4: 1/32; 1/4 to 1/2 at 1/2: 1/32; 1/2 to 1 at 1: 1/8.
  it('adds up the pieces', () => assert.ok(Math.abs(distanceFromLine(jumps) - 6 / 32) < 1e-12));
  it('halves a piece that the line crosses', () => assert.equal(distanceFromLine([{ at: 0, share: 0.5 }]), 0.25));

  it('is what a fine sum gives', () => {
    const any = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: -50, max: 150 })), { maxLength: 8 });
    fc.assert(
      fc.property(any, (given) => {
        const list = given.map(([at, share]) => ({ at: at / 100, share: share / 100 })).sort((a, b) => a.at - b.at);
        let sum = 0;
        for (let i = 0; i < 20_000; i++) sum += Math.abs(shareBy(list, (i + 0.5) / 20_000) - (i + 0.5) / 20_000) / 20_000;
        assert.ok(Math.abs(distanceFromLine(list) - sum) < 1e-3);
      }),
      { numRuns: runs(50), seed: 20 },
    );
  });
});
