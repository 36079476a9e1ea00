import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { periodReductions, standingReductions } from '../../../packages/metrics/src/leaderboard/readings.js';
import { contextOf } from '../../support/run-metric.js';

const context = contextOf([], { today: '2026-07-01' });

describe('periodReductions', () => {
  it('groups everything by owner, and counts activities done by today', () => {
    const reductions = periodReductions({ from: 10, to: 20 }, undefined, context);
    for (const { by } of Object.values(reductions)) assert.deepEqual(by, ['owner']);
    assert.deepEqual(reductions.activities.where, [
      { field: 'doneOn', from: 10, to: 19 },
      { field: 'doneOn', to: context.today },
    ]);
  });

  it('counts the types of activity asked for', () => {
    assert.deepEqual(periodReductions(null, ['call'], context).activities.where.at(-1), { field: 'type', in: ['call'] });
  });
});

describe('standingReductions', () => {
  it('looks at open deals, and at everybody with a deal', () => {
    const { open, everybody } = standingReductions();
    assert.deepEqual([open.where, everybody.where], [[{ field: 'outcome', in: ['open'] }], []]);
  });
});
