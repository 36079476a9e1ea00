import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseStages, type SeenStage, type Stage } from '@sluice/model';
import { draftPipelines } from '../../packages/model/src/draft-pipelines.js';
import { stageKinds } from '../../packages/model/src/stage-kinds.js';
import type { PipelineDraft } from '../../packages/model/src/stage-draft.js';
import { seen, stage } from './stage-samples.js';

const kinds = (seenStages: readonly SeenStage[], stages: readonly Stage[] = [], attribute = ''): string => {
  const [pipeline] = draftPipelines({ specs: parseStages(attribute).specs, stages, seen: seenStages });
  return [...stageKinds(pipeline as PipelineDraft)].map(([{ id }, { kind, guessed }]) => `${id} ${kind}${guessed ? '?' : ''}`).join(', ');
};

describe('stageKinds', () => {
  it('follows the attribute before all', () => {
    assert.equal(kinds([seen('Won', { open: 3 })], [stage('Won', { kind: 'open' })], 'Won=lost'), 'Won lost');
  });

  it('follows metadata before the deals', () => assert.equal(kinds([seen('A', { won: 3 })], [stage('A', { kind: 'open' })]), 'A open'));

  it('follows the flags of deals', () => {
    assert.equal(kinds([seen('A', { open: 3 }), seen('Wygrana', { won: 2 }), seen('Przegrana', { lost: 4 })]), 'A open, Wygrana won, Przegrana lost');
  });

  it('does not take a stage for a lost one where deals keep their stage when they are lost', () => {
    assert.equal(kinds([seen('A', { open: 3, lost: 2 }), seen('B', { lost: 4 })]), 'A open, B open?');
  });

  it('does not take a stage for a won one against its label', () => assert.equal(kinds([seen('Negotiation', { won: 2 })]), 'Negotiation open?'));

  it('follows a probability of 1 or 0 from metadata', () => {
    assert.equal(kinds([], [stage('a', { probability: 1 }), stage('b', { probability: 0 }), stage('c', { probability: 0.4 })]), 'a won, b lost, c open');
  });

  it('does not follow a probability of 1 that deals have themselves', () => assert.equal(kinds([seen('a', { meanProbability: 1 })]), 'a open?'));

  it('reads known words, and says it is a guess', () => {
    assert.equal(kinds([seen('Gagnée'), seen('Verloren'), seen('Offerta'), seen('Xyz')]), 'Gagnée won?, Verloren lost?, Offerta open?, Xyz open?');
  });

  it('takes "no stage" for open', () => assert.equal(kinds([seen('', { won: 3 })]), ' open'));
});
