import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nestingOf } from '../../../packages/sources/src/feed/nesting.js';
import { runs } from '../../support/runs.js';

describe('nestingOf', () => {
  for (const [json, expected] of [
    ['5', 0],
    ['[]', 1],
    ['{"a":[{}]}', 3],
    ['["[[[["]', 1],
    ['["\\"[[["]', 1],
    ['["\\\\",[]]', 2],
    ['["never closed [[', 1],
  ] as const) {
    it(`counts ${expected} in ${json}`, () => assert.equal(nestingOf(json, 100), expected));
  }

  it('stops one beyond the limit', () => assert.equal(nestingOf('['.repeat(1_000_000), 32), 33));

  it('agrees with the parsed value', () => {
    const depth = (value: unknown): number => (typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depth)) : 0);
    fc.assert(
      fc.property(fc.json(), (json) => assert.equal(nestingOf(json, 1_000), depth(JSON.parse(json)))),
      { numRuns: runs(300), seed: 7 },
    );
  });
});
