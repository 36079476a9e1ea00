import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDraft, foldedKey, stageNamed, type PipelineDraft } from '../../packages/model/src/stage-draft.js';

describe('stageNamed', () => {
  const stages = [
    { id: '1', label: 'Two' },
    { id: 'Two', label: 'Other' },
    { id: '3', label: 'Gagnée' },
  ];
  it('looks for ids before labels', () => assert.equal(stageNamed(stages, 'two'), stages[1]));
  it('does not mind letter case, space or how an accent is written', () => assert.equal(stageNamed(stages, ' GAGNE\u0301E '), stages[2]));
  it('finds nothing where there is nothing', () => assert.equal(stageNamed(stages, 'x'), undefined));
});

describe('foldedKey', () => {
  it('keeps accents apart', () => assert.notEqual(foldedKey('côté'), foldedKey('cote')));
});

describe('addDraft', () => {
  it('numbers drafts by appearance', () => {
    const pipeline: PipelineDraft = { id: '', label: '', hasMetadata: false, stages: [] };
    assert.deepEqual([addDraft(pipeline, 'a', 'A').place, addDraft(pipeline, 'b', 'B').place], [0, 1]);
    assert.equal(pipeline.stages.length, 2);
  });
});
