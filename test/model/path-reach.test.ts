import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Outcome } from '@sluice/model';
import { reachOf } from '../../packages/model/src/path-reach.js';
import { stageInfos } from './stage-samples.js';

const stages = [...stageInfos(['', 's1', 's2', 's3', 'won', 'lost']), ...stageInfos(['t1'], 'B', 6)];
const reach = (touched: readonly number[], outcome: Outcome, currentCode: number | null, hasHistory = true): readonly (number | null)[] => {
  const { maxReached, strictReached } = reachOf({ stages, currentCode, outcome }, new Set(touched), hasHistory, []);
  return [maxReached, strictReached];
};

describe('reachOf', () => {
  it('stops the strict reading at the first gap', () => assert.deepEqual(reach([1, 3], 'open', 3), [3, 1]));
  it('has no strict reading where the first stage was not entered', () => assert.deepEqual(reach([2, 3], 'open', 3), [3, null]));
  it('lets a won deal have reached all', () => assert.deepEqual(reach([1], 'won', 4), [3, 1]));
  it('does not look back into another pipeline', () => assert.deepEqual(reach([1, 2, 6], 'open', 6), [6, 6]));
  it('counts "no stage" for nothing', () => assert.deepEqual(reach([0], 'open', 0), [null, null]));
  it('has no strict reading without history', () => assert.deepEqual(reach([1, 2, 3], 'open', 3, false), [3, null]));
  it('knows nothing without a stage', () => assert.deepEqual(reach([1], 'open', null), [null, null]));
});
