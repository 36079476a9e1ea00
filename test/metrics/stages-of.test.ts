import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { byPipeline, openStages, stageNamed, stageRef } from '../../packages/metrics/src/stages-of.js';
import { stagesOf } from '../support/history.js';

const none = { id: '', label: '', code: 9, pipelineId: 'p', order: 9, kind: 'open', probability: null, rotDays: null, guessed: true } as const;
const stages = [...stagesOf(['s1', 's2']), ...stagesOf(['t1'], {}, {}, 'q', 4), none];

describe('stages', () => {
  it('are open ones in order, without the place of deals that have none', () => {
    assert.deepEqual(
      openStages(stages).map(({ id }) => id),
      ['s1', 's2', 't1'],
    );
  });

  it('fall into pipelines', () => {
    assert.deepEqual(
      byPipeline(openStages(stages)).map((pipeline) => pipeline.map(({ id }) => id)),
      [['s1', 's2'], ['t1']],
    );
  });

  it('are found by id, else by label in whatever case, where they are open', () => {
    assert.deepEqual(
      ['s2', 'S2', 'T1', 'won', 'x'].map((name) => stageNamed(stages, name)?.id),
      ['s2', 's2', 't1', undefined, undefined],
    );
  });

  it('are named by id and label alone', () => {
    assert.deepEqual(stages.slice(0, 1).map(stageRef), [{ id: 's1', label: 'S1' }]);
  });
});
