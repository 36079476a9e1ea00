import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TABLE_KINDS } from '@sluice/model';
import { FIELDS } from '../../../packages/sources/src/mapping/fields.js';
import { HEADER_WORDS } from '../../../packages/sources/src/mapping/header-words.js';
import { plainWords } from '../../../packages/sources/src/reading/words.js';

describe('HEADER_WORDS', () => {
  for (const kind of TABLE_KINDS) {
    const words = Object.entries(HEADER_WORDS[kind]).flatMap(([field, list]) => list.split('|').map((word) => ({ field, word })));

    it(`names fields there are, of ${kind}`, () =>
      assert.deepEqual(
        Object.keys(HEADER_WORDS[kind]).filter((field) => !(field in FIELDS[kind])),
        [],
      ));

    it(`is written in plain words, of ${kind}`, () =>
      assert.deepEqual(
        words.filter(({ word }) => plainWords(word) !== word),
        [],
      ));

    it(`names each word once per field, of ${kind}`, () => {
      assert.equal(new Set(words.map(({ field, word }) => `${field} ${word}`)).size, words.length);
    });
  }
});
