import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { scriptBase } from '../../packages/engine/src/script-base.js';

describe('scriptBase', () => {
  it('is the folder of the file, with a slash at its end', () => {
    assert.match(scriptBase() ?? '', /\/packages\/engine\/(src|dist)\/$/);
  });
});
