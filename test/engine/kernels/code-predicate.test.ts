import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DictionaryBuilder } from '@sluice/model';
import { EVERY_ROW } from '../../../packages/engine/src/kernels/block.js';
import { codePredicate } from '../../../packages/engine/src/kernels/code-predicate.js';
import type { Predicate } from '../../../packages/engine/src/kernels/predicate.js';

const dictionary = new DictionaryBuilder();
for (const text of ['a', 'b', 'c']) dictionary.encode(text);
const column = { kind: 'code', codes: Uint16Array.of(0, 1, 2, 65535, 1), dictionary, noCode: 65535 } as const;
const all = Uint16Array.of(0, 1, 2, 3, 4);

/** Rows by both ways of asking, which must agree. */
function kept(predicate: Predicate, rows = all): readonly number[] {
  const out = new Uint16Array(rows.length);
  const refined = [...out.subarray(0, predicate.refine(0, rows, rows.length, out))];
  assert.deepEqual(
    refined,
    [...rows].filter((row) => predicate.test(row)),
  );
  return refined;
}

describe('codePredicate', () => {
  const own = () => ({ column, deal: null });

  it('keeps rows of one text', () => assert.deepEqual(kept(codePredicate(own, (text) => text === 'b', false)), [1, 4]));
  it('keeps rows of several texts', () => assert.deepEqual(kept(codePredicate(own, (text) => text !== 'b', false)), [0, 2]));
  it('keeps rows without a text where it may', () => assert.deepEqual(kept(codePredicate(own, (text) => text === 'a', true)), [0, 3]));
  it('keeps nothing where no text is accepted', () => assert.deepEqual(kept(codePredicate(own, () => false, false)), []));

  it('keeps the same rows of a block of which nothing was left out', () => {
    const codes = Uint16Array.from({ length: 1003 }, (_, i) => (i % 7 === 0 ? 65535 : i % 3));
    const long = () => ({ column: { ...column, codes }, deal: null });
    for (const wanted of ['a', 'c']) {
      const predicate = codePredicate(long, (text) => text === wanted, false);
      const out = new Uint16Array(1003);
      const refined = [...out.subarray(0, predicate.refine(0, EVERY_ROW, 1003, out))];
      assert.deepEqual(refined, kept(predicate, EVERY_ROW.slice(0, 1003)));
    }
  });

  it('says whether it asks for one text alone', () => {
    assert.equal(codePredicate(own, (text) => text === 'b', false).isOneValue, true);
    assert.equal(codePredicate(own, (text) => text !== 'b', false).isOneValue, false);
    assert.equal(codePredicate(own, (text) => text === 'b', true).isOneValue, false);
  });

  it('asks the deal behind a row', () => {
    const source = () => ({ column, deal: Int32Array.of(1, 0, 1, 3, 2) });
    assert.deepEqual(kept(codePredicate(source, (text) => text === 'b', false)), [0, 2]);
  });

  it('judges texts that come later', () => {
    const growing = new DictionaryBuilder();
    growing.encode('a');
    const codes = Uint16Array.of(0, 1);
    const predicate = codePredicate(
      () => ({ column: { kind: 'code', codes, dictionary: growing, noCode: 65535 }, deal: null }),
      (text) => text === 'later',
      false,
    );
    assert.equal(predicate.test(0), false);
    growing.encode('later');
    assert.equal(predicate.test(1), true);
  });
});
