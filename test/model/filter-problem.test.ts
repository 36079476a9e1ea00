import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { badFilter, unknownField } from '../../packages/model/src/filter-problem.js';

describe('unknownField', () => {
  it('names the field and what may have been meant', () => {
    const problem = unknownField('ownr');
    assert.match(problem.message, /"ownr", which does not exist\. Did you mean "owner"\? Fields are id, .*custom\.x/);
    assert.deepEqual(problem.values, { field: 'ownr', near: 'owner' });
  });

  it('guesses nothing where nothing is near', () => assert.doesNotMatch(unknownField('zzzzz').message, /Did you mean/));
});

describe('badFilter', () => {
  it('says what was found and what would be right', () => {
    assert.equal(badFilter(' a>b ', 'a number').message, `The filter's condition "a>b" cannot be read and was left out; expected a number.`);
  });
});
