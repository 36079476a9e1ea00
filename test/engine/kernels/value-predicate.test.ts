import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NO_DAY, type Column } from '@sluice/model';
import { rangePredicate, testPredicate } from '../../../packages/engine/src/kernels/value-predicate.js';
import type { Predicate } from '../../../packages/engine/src/kernels/predicate.js';

const days: Column = { kind: 'day', values: Int32Array.of(10, NO_DAY, 20, 30) };
const amounts: Column = { kind: 'number', values: Float64Array.of(10, NaN, Infinity, -5) };
const all = Uint16Array.of(0, 1, 2, 3);

function kept(predicate: Predicate): readonly number[] {
  const out = new Uint16Array(4);
  const refined = [...out.subarray(0, predicate.refine(0, all, 4, out))];
  assert.deepEqual(
    refined,
    [...all].filter((row) => predicate.test(row)),
  );
  return refined;
}

describe('rangePredicate', () => {
  const cases: readonly [string, Column, number, number, readonly number[]][] = [
    ['has both ends', days, 10, 20, [0, 2]],
    ['has no missing day, however low it begins', days, -Infinity, 20, [0, 2]],
    ['has all days above', days, 20, Infinity, [2, 3]],
    ['is empty where it ends before it begins', days, 20, 10, []],
    ['has no missing amount, and none without a rate', amounts, -Infinity, Infinity, [0, 3]],
    ['has amounts from zero', amounts, 0, Infinity, [0]],
  ];
  for (const [title, column, low, high, expected] of cases)
    it(title, () => assert.deepEqual(kept(rangePredicate(() => ({ column, deal: null }), low, high)), expected));

  it('asks the deal behind a row', () => {
    const deal = Int32Array.of(3, 2, 0, 1);
    assert.deepEqual(kept(rangePredicate(() => ({ column: days, deal }), 20, 30)), [0, 1]);
    assert.deepEqual(kept(rangePredicate(() => ({ column: amounts, deal }), 0, 10)), [2]);
  });
});

describe('testPredicate', () => {
  it('hands over missing values as NaN', () => {
    assert.deepEqual(kept(testPredicate(() => ({ column: days, deal: null }), Number.isNaN)), [1]);
  });
});
