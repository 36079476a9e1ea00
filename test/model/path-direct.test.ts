import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createZone } from '@sluice/model';
import { directOf } from '../../packages/model/src/path-direct.js';
import { visitsOf } from '../../packages/model/src/path-visits.js';
import { stageInfos } from './stage-samples.js';

const stages = [...stageInfos(['', 's1', 's2', 's3', 'won', 'lost']), ...stageInfos(['t1', 't2', 'won'], 'B', 6)];
const [NONE, S1, S2, S3, WON, LOST, T1, T2] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const direct = (...codes: readonly number[]): readonly number[] => {
  const visits = visitsOf(
    codes.map((code, i) => ({ at: i * 86_400_000, code })),
    { stages, zone: createZone('UTC') },
  );
  return directOf(visits, stages).direct;
};
const straight = (...codes: readonly number[]): boolean =>
  directOf(
    visitsOf(
      codes.map((code, i) => ({ at: i * 86_400_000, code })),
      { stages, zone: createZone('UTC') },
    ),
    stages,
  ).directWin;

describe('directOf', () => {
  it('counts stages entered from the one before', () => assert.deepEqual(direct(S1, S2, S3), [S1, S2, S3]));
  it('leaves out a stage that was leapt to, and those leapt over', () => assert.deepEqual(direct(S1, S3), [S1]));
  it('goes on counting after a leap', () => assert.deepEqual(direct(S2, S3), [S3]));
  it('cancels what lies beyond a way back', () => assert.deepEqual(direct(S1, S2, S3, S2), [S1, S2]));
  it('counts again what was gone again', () => assert.deepEqual(direct(S1, S2, S1, S2), [S1, S2]));
  it('keeps what was reached before a loss', () => assert.deepEqual(direct(S1, S2, LOST), [S1, S2]));
  it('takes each pipeline for itself', () => assert.deepEqual(direct(S1, S2, T1, T2), [S1, S2, T1, T2]));
  it('passes over having no stage', () => assert.deepEqual(direct(NONE, S1, S2), [S1, S2]));
  it('knows a win straight from the last stage', () =>
    assert.deepEqual([straight(S2, S3, WON), straight(S2, WON), straight(S3, LOST), straight(S3), straight()], [true, false, false, false, false]));
});
