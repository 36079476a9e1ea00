import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DictionaryBuilder } from '@sluice/model';
import fc from 'fast-check';

fc.configureGlobal({ seed: 7 });

describe('DictionaryBuilder', () => {
  it('gives codes in order of first appearance', () => {
    const dictionary = new DictionaryBuilder();
    assert.deepEqual(
      ['b', 'a', 'b', ''].map((text) => dictionary.encode(text)),
      [0, 1, 0, 2],
    );
    assert.deepEqual(dictionary.values, ['b', 'a', '']);
    assert.equal(dictionary.size, 3);
  });

  it('has -1 for texts it does not hold', () => assert.equal(new DictionaryBuilder().codeOf('a'), -1));

  it('gives every text back', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString'))), (texts) => {
        const dictionary = new DictionaryBuilder();
        for (const text of texts) assert.equal(dictionary.values[dictionary.encode(text)], text);
        assert.equal(dictionary.size, new Set(texts).size);
        for (const text of texts) assert.equal(dictionary.values[dictionary.codeOf(text)], text);
      }),
    );
  });
});
