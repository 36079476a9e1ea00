import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { isReverse } from '../../../packages/sources/src/feed/reverse.js';

describe('isReverse', () => {
  for (const [type, expected] of [
    ['reverse', true],
    ['reversed', true],
    ['Reverse', true],
    ['standard', false],
    [null, false],
    [1, false],
  ] as const) {
    it(`is ${expected} for ${JSON.stringify(type)}`, () => assert.equal(isReverse({ type }), expected));
  }
});
