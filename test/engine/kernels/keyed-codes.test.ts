import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NO_DAY } from '@sluice/model';
import { KeyedCodes } from '../../../packages/engine/src/kernels/keyed-codes.js';

const byTens = (): KeyedCodes =>
  new KeyedCodes((value) => {
    const from = Math.floor(value / 10) * 10;
    return { key: `from ${from}`, rank: from / 10, days: { from, to: from + 10 } };
  });

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

  it('keys a range of days once', () => {
    let asked = 0;
    const codes = new KeyedCodes(() => ({ key: 'all', rank: asked++, days: { from: -100, to: 30_000 } }));
    const out = new Int32Array(4);
    codes.placesOfDays(Int32Array.of(20_000, 0, 19_000, 28_000), { from: 0, rows: Uint16Array.of(0, 1, 2, 3), count: 4 }, out);
    assert.deepEqual([...out], [1, 1, 1, 1]);
    assert.equal(asked, 2, 'the days near the first, and one far from it');
  });

  it('gives days places by the same codes, near the first and far from it', () => {
    const days = Int32Array.of(0, 20_000, NO_DAY, 20_011, -7, 90_000, 20_001);
    const block = { from: 1, rows: Uint16Array.of(0, 1, 2, 3, 4, 5), count: 6 };
    const codes = byTens();
    const out = new Int32Array(6);
    for (const time of ['first', 'second']) {
      codes.placesOfDays(days, block, out);
      assert.deepEqual([...out], [1, 0, 2, 3, 4, 1], time);
    }
    assert.equal(codes.codeOf(20_011), 1);
  });
});
