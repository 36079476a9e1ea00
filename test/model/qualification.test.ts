import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { qualificationStages, qualifiedCodes, type StageInfo } from '@sluice/model';
import { stagesOf } from '../support/history.js';

const named = (...ids: readonly string[]): readonly StageInfo[] => stagesOf(ids);
const idsOf = (stages: readonly StageInfo[]): readonly string[] => qualificationStages(stages).map(({ id }) => id);

describe('qualificationStages', () => {
  it('takes the stage whose name says so', () => {
    assert.deepEqual(idsOf(named('new', 'demo', 'Qualified to buy', 'close')), ['Qualified to buy']);
    assert.deepEqual(idsOf(named('Unqualified', 'contact', 'Qualificazione')), ['Qualificazione']);
  });

  it('takes the second open stage where none does, or the only one', () => {
    assert.deepEqual(idsOf(named('a', 'b', 'c')), ['b']);
    assert.deepEqual(idsOf(named('a')), ['a']);
    assert.deepEqual(idsOf([]), []);
  });

  it('takes one of each pipeline', () => {
    assert.deepEqual(idsOf([...named('a', 'b'), ...stagesOf(['x', 'y'], {}, {}, 'q', 10)]), ['b', 'y']);
  });
});

describe('qualifiedCodes', () => {
  it('are of the stage and the open ones after it', () => assert.deepEqual([...qualifiedCodes(named('a', 'b', 'c'))], [1, 2]));
});
