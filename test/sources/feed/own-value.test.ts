import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { isBlank, isRecord, ownValue } from '../../../packages/sources/src/feed/own-value.js';

describe('ownValue', () => {
  it('gives what an object has itself', () => assert.equal(ownValue({ item: 1 }, 'item'), 1));
  for (const key of ['toString', '__proto__', 'constructor']) {
    it(`gives nothing for an inherited ${key}`, () => assert.equal(ownValue({}, key), undefined));
  }
  for (const payload of [null, undefined, 'text', 5, [1]])
    it(`gives nothing of ${JSON.stringify(payload)}`, () => assert.equal(ownValue(payload, 'length'), undefined));
});

describe('isRecord', () => {
  it('is true for an object without a prototype', () => assert.equal(isRecord(Object.create(null)), true));
  it('is false for a list', () => assert.equal(isRecord([]), false));
});

describe('isBlank', () => {
  for (const [value, expected] of [
    [undefined, true],
    [null, true],
    [' \n', true],
    [0, false],
    [[], false],
    [false, false],
  ] as const) {
    it(`is ${expected} for ${JSON.stringify(value)}`, () => assert.equal(isBlank(value), expected));
  }
});
