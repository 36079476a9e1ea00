import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEAL_FIELDS, nearNames } from '@sluice/model';

const known = Object.keys(DEAL_FIELDS);

describe('nearNames', () => {
  for (const [text, nearest] of [
    ['ownr', 'owner'],
    ['OWNER', 'owner'],
    ['stages', 'stage'],
    ['expectedClose', 'expectedCloseOn'],
    ['amout', 'amount'],
    ['closedAt', 'closedOn'],
  ] as const) {
    it(`takes "${text}" for ${nearest} first`, () => assert.equal(nearNames(text, known)[0], nearest));
  }
  for (const text of ['', 'zzzzzz', 'q']) it(`finds nothing for "${text}"`, () => assert.deepEqual(nearNames(text, known), []));
  it('gives three at most', () => assert.equal(nearNames('aaa', ['aab', 'aac', 'aad', 'aae']).length, 3));
});
