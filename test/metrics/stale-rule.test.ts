import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, stagesOf } from '../support/history.js';
import { staleField, staleWheres } from '../../packages/metrics/src/stale-rule.js';
import { contextOf } from '../support/run-metric.js';

const plan = contextOf([], { today: '2026-07-01', stages: stagesOf(['s1', 's2', 's3'], {}, { s1: 7, s2: 0 }) });
const wheres = (staleRule: 'inactivity' | 'inactivityUnlessPlanned' | 'stageAge' | 'dealAge', daysByPipeline?: Readonly<Record<string, number>>) =>
  staleWheres({ staleRule, days: 30, daysByPipeline }, plan);

describe('staleField', () => {
  it('is the day each rule counts from', () => {
    assert.deepEqual(
      (['inactivity', 'inactivityUnlessPlanned', 'stageAge', 'dealAge'] as const).map((staleRule) => staleField({ staleRule, days: 1 })),
      ['lastTouchOn', 'lastTouchOn', 'stageEnteredOn', 'createdOn'],
    );
  });
});

describe('staleWheres', () => {
  it('has a filter for each threshold above 0, those of stages apart from all others', () => {
    assert.deepEqual(
      wheres('inactivity').map(({ days, where }) => [days, where[1]]),
      [
        [7, { field: 'stage', in: ['s1'] }],
        [30, { field: 'stage', in: ['s1', 's2'], not: true }],
      ],
    );
  });

  it('is strictly beyond the threshold', () => {
    assert.deepEqual(wheres('stageAge')[0]?.where.at(-1), { field: 'stageEnteredOn', to: day('2026-06-23') });
  });

  it('lets a plan for today or later suspend it', () => {
    const plans = wheres('inactivityUnlessPlanned').map(({ where }) => where.at(-1));
    assert.deepEqual(plans.slice(0, 2), [
      { field: 'plannedOn', missing: true },
      { field: 'plannedOn', to: day('2026-06-30') },
    ]);
  });

  it('takes the thresholds of pipelines, not of stages, for the age of deals', () => {
    assert.deepEqual(
      wheres('dealAge', { p: 90, q: 0 }).map(({ days, where }) => [days, where[1]]),
      [
        [30, { field: 'pipeline', in: ['p', 'q'], not: true }],
        [90, { field: 'pipeline', in: ['p'] }],
      ].reverse(),
    );
  });
});
