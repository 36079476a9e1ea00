import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hasLabels, labelOf, type Naming } from '../../../packages/engine/src/kernels/naming.js';
import { STAGES } from '../../support/history.js';

const naming: Naming = { stages: STAGES, ownerLabel: (key) => `Owner ${key}`, pipelineLabel: (key) => `Pipeline ${key}` };

describe('labelOf', () => {
  const cases = [
    ['stage', 's1', 'S1'],
    ['deal.maxReached', 's2', 'S2'],
    ['stage', 'gone', 'gone'],
    ['owner', '7', 'Owner 7'],
    ['ownerAtExit', '7', 'Owner 7'],
    ['pipeline', 'p', 'Pipeline p'],
    ['type', 'new', 'new'],
  ] as const;
  for (const [field, key, expected] of cases) it(`calls the ${field} ${key} ${expected}`, () => assert.equal(labelOf(naming, field, key), expected));

  it('tells stages of one id apart by their code', () => {
    assert.equal(labelOf(naming, 'stage', 's1', 2), 'S3');
  });
});

describe('hasLabels', () => {
  it('is true of fields that people know by another name', () => {
    assert.deepEqual(['stage', 'deal.owner', 'pipeline', 'currency', 'custom.region'].map(hasLabels), [true, true, true, false, false]);
  });
});
