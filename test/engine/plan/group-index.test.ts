import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indexGroups } from '../../../packages/engine/src/plan/group-index.js';
import { answerOf, planOf } from '../../support/ask-view.js';
import { RAW_STAGES, rawDeal, stage, viewOf } from '../../support/store-of.js';

const view = viewOf({
  deals: [rawDeal({ id: 'a', pipeline: 'p', stage: 'won', closedAt: '2026-02-01' }), rawDeal({ id: 'b', pipeline: 'q', stage: 'won', closedAt: '2026-03-01' })],
  stages: [...RAW_STAGES, stage('won', 0, { pipelineId: 'q', pipelineLabel: 'Other', kind: 'won' })],
});
const QUERY = { metric: 'winRate', by: ['stage'], filter: [{ field: 'pipeline', in: ['p', 'q'] }] } as const;

describe('indexGroups', () => {
  it('makes one group of stages that share an id', () => {
    answerOf(view, QUERY);
    const plan = planOf(view, QUERY);
    const index = indexGroups(plan.reductions.grouped!, plan);
    assert.deepEqual(
      index.groups.map(({ key }) => key),
      [['won']],
    );
    assert.equal(index.cellsOf('won', index.groups[0]!.place).length, 2);
    assert.deepEqual(index.cellsOf('lost', index.groups[0]!.place), []);
  });
});
