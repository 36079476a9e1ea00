import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseStages, resolveStages, type StageInput } from '@sluice/model';
import fc from 'fast-check';
import { seen, stage } from './stage-samples.js';
import { runs } from '../support/runs.js';

fc.configureGlobal({ seed: 7 });

const resolve = (input: Partial<StageInput>) => resolveStages({ specs: [], stages: [], seen: [], ...input });
const attribute = parseStages('Nouvelle 10%; Proposition 40%; Négociation 70%; Gagnée=won; Perdue=lost').specs;

describe('resolveStages', () => {
  it('takes everything from the attribute where it tells everything', () => {
    const { stages, problems } = resolve({ specs: attribute, seen: [seen('Proposition'), seen('Gagnée'), seen('nouvelle')] });
    assert.deepEqual(
      stages.map(({ code, order, kind, probability, guessed }) => [code, order, kind, probability, guessed]),
      [
        [0, 0, 'open', 0.1, false],
        [1, 1, 'open', 0.4, false],
        [2, 2, 'open', 0.7, false],
        [3, 3, 'won', 1, false],
        [4, 4, 'lost', 0, false],
      ],
    );
    assert.deepEqual(problems, []);
  });

  it('says once what it guessed', () => {
    const { stages, problems } = resolve({ seen: [seen('Won'), seen('Qualified'), seen('New'), seen('Lost')] });
    assert.deepEqual(
      stages.map(({ id }) => id),
      ['New', 'Qualified', 'Won', 'Lost'],
    );
    assert.ok(stages.every(({ guessed }) => guessed));
    assert.deepEqual(
      problems.map(({ code, count }) => [code, count]),
      [['stages-guessed', 4]],
    );
    assert.match(problems[0]?.message ?? '', /New \(open\), Qualified \(open\), Won \(won\), Lost \(lost\)\. Name them/);
  });

  it('tells stages of deals that the attribute leaves out', () => {
    const { problems } = resolve({ specs: attribute, seen: [seen('Signature', { open: 1, meanProbability: 0.9 })] });
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['stages-unlisted'],
    );
  });

  it('does not make a probability of a stage out of those of its deals', () => {
    assert.equal(resolve({ seen: [seen('New', { open: 3, meanProbability: 0.3 })] }).stages[0]?.probability, null);
  });

  it('numbers codes by pipeline, then order', () => {
    const stages = [stage('b', { pipelineId: '2', order: 1 }), stage('z', { pipelineId: '1', order: 0 }), stage('a', { pipelineId: '2', order: 0 })];
    assert.deepEqual(
      resolve({ stages }).stages.map(({ code, pipelineId, id, order }) => [code, pipelineId, id, order]),
      [
        [0, '2', 'a', 0],
        [1, '2', 'b', 1],
        [2, '1', 'z', 0],
      ],
    );
  });

  it('has a stage for no stage only where deals have none', () => {
    assert.equal(resolve({ seen: [seen('New')] }).codeOf(null, ''), null);
    assert.equal(resolve({ seen: [seen('New'), seen('')] }).codeOf(null, ''), 0);
  });

  it('keeps rotDays and labels of metadata', () => {
    const [first] = resolve({ stages: [stage('1', { label: 'New', rotDays: 14, kind: 'open', order: 0 })] }).stages;
    assert.deepEqual([first?.label, first?.rotDays], ['New', 14]);
  });

  it('numbers densely and gives every stage that was seen a code', () => {
    const labels = fc.constantFrom('', 'New', 'new', 'Won', 'Lost', 'Xyz', 'Proposal', '7');
    const pipelines = fc.option(fc.constantFrom('A', 'a', 'B'));
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            key: labels,
            pipeline: pipelines,
            won: fc.nat(2),
            lost: fc.nat(2),
            open: fc.nat(2),
            meanProbability: fc.option(fc.constantFrom(0, 0.5, 1)),
          }),
        ),
        fc.array(fc.record({ id: labels.filter((id) => id !== ''), pipelineId: pipelines, order: fc.option(fc.nat(5)) })),
        fc.constantFrom('', 'New 10%; Proposal', 'Won=won; Xyz'),
        (seenGiven, stagesGiven, text) => {
          const input: StageInput = {
            specs: parseStages(text).specs,
            stages: stagesGiven.map(({ id, ...given }) => stage(id, given)),
            seen: seenGiven.map(({ key, ...given }) => seen(key, given)),
          };
          const { stages, codeOf } = resolveStages(input);
          stages.forEach((one, i) => {
            assert.equal(one.code, i);
            const before = stages[i - 1];
            assert.equal(one.order, before?.pipelineId === one.pipelineId ? before.order + 1 : 0);
            assert.equal(codeOf(one.pipelineId, one.id) !== null, true);
          });
          for (const { pipeline, key } of input.seen) assert.notEqual(codeOf(pipeline, key), null);
          assert.equal(new Set(stages.map(({ pipelineId, id }) => `${pipelineId}/${id.toLowerCase()}`)).size, stages.length);
        },
      ),
      { numRuns: runs(300) },
    );
  });
});

describe('codeOf', () => {
  const { codeOf } = resolve({
    stages: [stage('1', { label: 'New', pipelineId: 'a', pipelineLabel: 'Sales' }), stage('2', { label: 'New', pipelineId: 'b', pipelineLabel: 'Renewals' })],
  });

  it('knows pipelines and stages by id and label', () => assert.deepEqual([codeOf('a', '1'), codeOf('RENEWALS', 'new'), codeOf('b', '2')], [0, 1, 1]));
  it('does not leave the pipeline', () => assert.equal(codeOf('a', '2'), null));
  it('looks through all without one, and where it is not known', () => assert.deepEqual([codeOf(null, '2'), codeOf('c', '2'), codeOf(null, 'New')], [1, 1, 0]));
  it('is null for a stage nobody knows', () => assert.equal(codeOf(null, 'x'), null));
});
