import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ROW_FAULTS } from '../../../packages/sources/src/mapping/row-faults.js';

describe('ROW_FAULTS', () => {
  for (const [fault, words] of Object.entries(ROW_FAULTS)) {
    it(`ends a sentence about a row where it says ${fault}`, () => assert.match(words, /^(?:is|has|ends|holds|names|cannot) .*[^.]$/));
  }
});
