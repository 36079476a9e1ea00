import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseStages } from '@sluice/model';
import { draftPipelines, type StageInput } from '../../packages/model/src/draft-pipelines.js';
import { seen, stage } from './stage-samples.js';

const draft = (input: Partial<StageInput>): Record<string, string[]> =>
  Object.fromEntries(draftPipelines({ specs: [], stages: [], seen: [], ...input }).map(({ id, stages }) => [id, stages.map((one) => one.id)]));

describe('draftPipelines', () => {
  it('has no pipeline where nothing is known', () => assert.deepEqual(draft({}), {}));

  it('brings ids and labels of one stage together', () => {
    const pipelines = draftPipelines({
      specs: [],
      stages: [stage('7', { label: 'Proposal' })],
      seen: [seen('proposal', { deals: 2 }), seen('7', { deals: 3 })],
    });
    assert.equal(pipelines[0]?.stages.length, 1);
    assert.equal(pipelines[0]?.stages[0]?.seen?.deals, 5);
  });

  it('keeps stages of one name in two pipelines apart', () => {
    assert.deepEqual(draft({ seen: [seen('New', { pipeline: 'A' }), seen('New', { pipeline: 'B' })] }), { A: ['New'], B: ['New'] });
  });

  it('knows a pipeline by label', () => {
    assert.deepEqual(draft({ stages: [stage('n', { pipelineId: '1', pipelineLabel: 'Sales' })], seen: [seen('o', { pipeline: 'sales' })] }), {
      '1': ['n', 'o'],
    });
  });

  it('gives metadata without a pipeline to all', () => {
    assert.deepEqual(draft({ stages: [stage('n')], seen: [seen('n', { pipeline: 'A' }), seen('o', { pipeline: 'B' })] }), { A: ['n'], B: ['n', 'o'] });
  });

  it('finds the pipeline of deals that name none by their stage', () => {
    const stages = [stage('n', { pipelineId: 'A' }), stage('m', { pipelineId: 'B' })];
    assert.deepEqual(draft({ stages, seen: [seen('m'), seen('x')] }), { A: ['n'], B: ['m'], '': ['x'] });
  });

  it('adds stages of the attribute that no deal is in', () => {
    assert.deepEqual(draft({ specs: parseStages('New; Proposal').specs, seen: [seen('Proposal')] }), { '': ['Proposal', 'New'] });
  });

  it('adds them only to pipelines the attribute speaks of', () => {
    const { specs } = parseStages('New; Proposal');
    assert.deepEqual(draft({ specs, seen: [seen('Proposal', { pipeline: 'A' }), seen('Renewal', { pipeline: 'B' })] }), {
      A: ['Proposal', 'New'],
      B: ['Renewal'],
    });
  });

  it('takes the mean probability over the deals that have one', () => {
    const pipelines = draftPipelines({
      specs: [],
      stages: [],
      seen: [seen('a', { deals: 1, meanProbability: 0.25 }), seen('A', { deals: 3, meanProbability: 0.75 }), seen(' a', { deals: 9 })],
    });
    assert.equal(pipelines[0]?.stages[0]?.seen?.meanProbability, 0.625);
  });
});
