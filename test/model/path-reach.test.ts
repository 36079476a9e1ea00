import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Outcome } from '@sluice/model';
import { furthestOf } from '../../packages/model/src/path-reach.js';
import { stageInfos } from './stage-samples.js';

const stages = [...stageInfos(['', 's1', 's2', 's3', 'won', 'lost']), ...stageInfos(['t1'], 'B', 6)];
const furthest = (touched: readonly number[], outcome: Outcome, currentCode: number | null): number | null =>
  furthestOf({ stages, currentCode, outcome }, new Set(touched), []);

describe('furthestOf', () => {
  it('does not mind a gap', () => assert.equal(furthest([1, 3], 'open', 3), 3));
  it('lets a won deal have reached all', () => assert.equal(furthest([1], 'won', 4), 3));
  it('does not look back into another pipeline', () => assert.equal(furthest([1, 2, 6], 'open', 6), 6));
  it('counts "no stage" for nothing', () => assert.equal(furthest([0], 'open', 0), null));
  it('knows nothing without a stage', () => assert.equal(furthest([1], 'open', null), null));
});
