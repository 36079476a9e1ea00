import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NO_DAY } from '@sluice/model';
import { KeyedCodes } from '../../../packages/engine/src/kernels/keyed-codes.js';

const byTens = (): KeyedCodes =>
  new KeyedCodes(
    (value) => `from ${Math.floor(value / 10) * 10}`,
    (value) => Math.floor(value / 10),
  );

describe('KeyedCodes', () => {
  it('gives values with one key one code, in order of appearance', () => {
    const codes = byTens();
    assert.deepEqual([25, 3, 21, 25].map(codes.codeOf, codes), [0, 1, 0, 0]);
    assert.deepEqual(
      [codes.keys, codes.ranks],
      [
        ['from 20', 'from 0'],
        [2, 0],
      ],
    );
  });

  it('has no code for what is missing', () => {
    assert.deepEqual([NaN, Infinity, NO_DAY].map(byTens().codeOf, byTens()), [-1, -1, -1]);
  });

  it('gives days the same codes, near the first and far from it', () => {
    const days = Int32Array.of(0, 20_000, NO_DAY, 20_011, -7, 90_000, 20_001);
    const block = { from: 1, rows: Uint16Array.of(0, 1, 2, 3, 4, 5), count: 6 };
    const codes = byTens();
    const out = new Int32Array(6);
    for (const time of ['first', 'second']) {
      codes.codesOfDays(days, block, out);
      assert.deepEqual([...out], [0, -1, 1, 2, 3, 0], time);
    }
    assert.equal(codes.codeOf(20_011), 1);
  });
});
