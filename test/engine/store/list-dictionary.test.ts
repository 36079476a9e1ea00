import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listDictionary } from '../../../packages/engine/src/store/list-dictionary.js';

describe('listDictionary', () => {
  it('keeps the order of the list, and both codes of a text that stands twice', () => {
    const dictionary = listDictionary(['new', 'won', 'new']);
    assert.deepEqual(dictionary.values, ['new', 'won', 'new']);
    assert.deepEqual([dictionary.codeOf('new'), dictionary.codeOf('won'), dictionary.codeOf('lost')], [0, 1, -1]);
  });
});
