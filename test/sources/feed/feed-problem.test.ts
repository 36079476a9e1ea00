import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { missingField, overLimit, wrongField } from '../../../packages/sources/src/feed/feed-problem.js';

describe('wrongField', () => {
  it('says what was found, where, and what would be right', () => {
    const { message, path } = wrongField('item[2].value', 'hello', 'a number');
    assert.deepEqual([message, path], ['The feed\'s `item[2].value` is "hello"; expected a number.', 'item[2].value']);
  });
  it('names lists and objects by kind, and shortens texts', () => {
    assert.match(wrongField('item', [1], 'a number').message, /is a list;/);
    assert.match(wrongField('item', {}, 'a number').message, /is an object;/);
    assert.ok(wrongField('item', 'x'.repeat(10_000), 'a number').message.length < 100);
  });
});

describe('missingField', () => {
  it('says what is missing', () => assert.equal(missingField('max', 'a number').message, 'The feed has no `max`; expected a number.'));
});

describe('overLimit', () => {
  it('says how much there is and how much may be', () =>
    assert.equal(overLimit('steps', 201, 200).message, 'The feed has 201 steps; at most 200 can be drawn.'));
});
