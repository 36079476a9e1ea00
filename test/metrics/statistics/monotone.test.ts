import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { neverFalling } from '../../../packages/metrics/src/statistics/monotone.js';
import { runs } from '../../support/runs.js';

describe('neverFalling', () => {
  it('leaves rising values alone and pools falling ones by weight', () => {
    assert.deepEqual(neverFalling([1, 2, 2, 3], [1, 1, 1, 1]), [1, 2, 2, 3]);
    assert.deepEqual(neverFalling([1, 4, 1, 5], [1, 1, 2, 1]), [1, 2, 2, 5]);
    assert.deepEqual(neverFalling([3, 2, 1], [1, 1, 1]), [2, 2, 2]);
    assert.deepEqual(neverFalling([], []), []);
  });

  it('is the max-min of weighted means, never falls, and keeps the weighted sum', () => {
    const point = fc.record({ value: fc.integer({ min: 0, max: 20 }), weight: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 8 }), (points) => {
        const repaired = neverFalling(
          points.map(({ value }) => value),
          points.map(({ weight }) => weight),
        );
        const mean = (from: number, to: number): number => {
          const part = points.slice(from, to + 1);
          return part.reduce((sum, { value, weight }) => sum + value * weight, 0) / part.reduce((sum, { weight }) => sum + weight, 0);
        };
        points.forEach((_, i) => {
          const froms = Array.from({ length: i + 1 }, (_, from) => from);
          const tos = Array.from({ length: points.length - i }, (_, k) => i + k);
          const expected = Math.max(...froms.map((from) => Math.min(...tos.map((to) => mean(from, to)))));
          assert.ok(Math.abs((repaired[i] ?? NaN) - expected) < 1e-9);
        });
      }),
      { numRuns: runs(300), seed: 7 },
    );
  });
});
