import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseStages, type SeenStage, type Stage } from '@sluice/model';
import { draftPipelines } from '../../packages/model/src/draft-pipelines.js';
import type { PipelineDraft } from '../../packages/model/src/stage-draft.js';
import { stageKinds } from '../../packages/model/src/stage-kinds.js';
import { orderDrafts } from '../../packages/model/src/stage-order.js';
import { seen, stage } from './stage-samples.js';

const order = (seenStages: readonly SeenStage[], stages: readonly Stage[] = [], attribute = ''): string => {
  const pipeline = draftPipelines({ specs: parseStages(attribute).specs, stages, seen: seenStages })[0] as PipelineDraft;
  const { drafts, guessed } = orderDrafts(pipeline, stageKinds(pipeline));
  return drafts.map((draft) => `${draft.id}${guessed.has(draft) ? '?' : ''}`).join(' ');
};

describe('orderDrafts', () => {
  it('follows the attribute', () => assert.equal(order([seen('b'), seen('a')], [stage('b', { order: 0 }), stage('a', { order: 1 })], 'a; b'), 'a b'));
  it('follows metadata, closed stages where they say', () => {
    assert.equal(order([], [stage('Won', { order: 5 }), stage('b', { order: 9 }), stage('a', { order: -1 })]), 'a Won b');
  });
  it('follows probability', () => {
    assert.equal(order([seen('b', { meanProbability: 0.5 }), seen('a', { meanProbability: 0.1 }), seen('Won', { won: 3, meanProbability: 1 })]), 'a b Won');
  });
  it('follows known words where a probability is missing', () => {
    assert.equal(order([seen('Lost'), seen('Won'), seen('Negotiation', { meanProbability: 0.1 }), seen('New')]), 'New? Negotiation? Won Lost');
  });
  it('follows first appearance in the end', () => assert.equal(order([seen('b'), seen('Perdue'), seen('a')]), 'b? a? Perdue'));
  it('puts open stages the attribute leaves out before the closed ones it ends with', () => {
    assert.equal(order([seen('x'), seen('a'), seen('Lost')], [], 'a; Won=won'), 'a x? Won Lost');
  });
  it('puts stages that metadata do not know after those they do', () => {
    assert.equal(order([seen('x'), seen('a')], [stage('a', { order: 1 }), stage('Won', { order: 2, kind: 'won' })]), 'a x? Won');
  });
  it('puts "no stage" first', () => assert.equal(order([seen('a'), seen('')], [stage('a', { order: 1 })]), ' a'));
});
