import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inStageSet, stageSet } from '@sluice/model';

describe('stageSet', () => {
  it('contains each member, and no part of one', () => {
    const set = stageSet([1, 12], true);
    assert.deepEqual(
      [1, 12, 2, 'won' as const].map((member) => set.includes(inStageSet(member))),
      [true, true, false, true],
    );
    assert.equal(stageSet([3]).includes(inStageSet('won')), false);
  });

  it('is one text for one set', () => assert.equal(stageSet([0, 2]), ' 0 2 '));
  it('has nothing in it where there is nothing', () => assert.equal(stageSet([]).includes(inStageSet(0)), false));
});
