import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFeedNumber } from '../../../packages/sources/src/feed/feed-number.js';
import { runs } from '../../support/runs.js';

const cases: readonly (readonly [unknown, number | null | 'wrong'])[] = [
  [820, 820],
  [-0.5, -0.5],
  ['820', 820],
  [' 41 ', 41],
  ['2.5', 2.5],
  ['.5', 0.5],
  ['-3', -3],
  ['\u22123', -3],
  ['1e3', 1000],
  ['1,234', 1234],
  ['1,234,567.5', 1234567.5],
  ['12 345', 12345],
  ['12\u00a0345', 12345],
  ['12\u202f345', 12345],
  ["12'345", 12345],
  ['1.234,56', 1234.56],
  ['1.234.567', 1234567],
  ['1.234', 1.234],
  ['1,5', 1.5],
  ['', null],
  ['  ', null],
  [null, null],
  [undefined, null],
  ['1e400', 'wrong'],
  ['12%', 'wrong'],
  ['€ 5k', 'wrong'],
  ['1,23,4', 'wrong'],
  ['0x10', 'wrong'],
  ['Infinity', 'wrong'],
  ['hello', 'wrong'],
  [Number.NaN, 'wrong'],
  [true, 'wrong'],
  [[], 'wrong'],
  [{}, 'wrong'],
  ['1'.repeat(1_000_000), 'wrong'],
];

describe('readFeedNumber', () => {
  for (const [raw, expected] of cases) {
    it(`reads ${String(JSON.stringify(raw)).slice(0, 30)} as ${expected}`, () => assert.equal(readFeedNumber(raw), expected));
  }

  it('reads every number as JSON writes it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => assert.equal(readFeedNumber(String(value)), Number(String(value)))),
      { numRuns: runs(300), seed: 7 },
    );
  });
});
