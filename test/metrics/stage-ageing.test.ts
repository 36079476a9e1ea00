import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal, stagesOf } from '../support/history.js';
import { ask } from '../support/run-metric.js';

const today = '2026-07-01';
const aged = (days: number, stage = 's1') => deal({ path: [{ stage, on: day(today) - days }] });
/** Deals won after 1, 2, ... n days in the first stage. */
const winners = (n: number) => Array.from({ length: n }, (_, i) => deal({ path: [{ stage: 's1', on: 0 }], end: 'won', createdOn: 0, closedOn: i + 1 }));
const first = (deals: Parameters<typeof ask>[1], stages = stagesOf(['s1', 's2'])) => ask('stageAgeing', deals, { today, stages }).value?.stages[0];

describe('stageAgeing', () => {
  it('is the median age of open deals in their stage', () => {
    const age = first([aged(10), aged(20), aged(60)]);
    assert.deepEqual([age?.n, age?.medianDays, age?.basis, age?.stalledDays], [3, 20, 'none', null]);
  });

  it('tells how long they have been open at all', () => {
    const moved = deal({ createdOn: day(today) - 100, path: [{ stage: 's1', on: day(today) - 10 }] });
    const dark = deal({ createdOn: day(today) - 50, hasHistory: false });
    const age = first([moved, dark]);
    assert.deepEqual([age?.medianDays, age?.medianTotalDays, first([])?.medianTotalDays], [10, 75, null]);
  });

  it('learns its thresholds from winning visits of the stage', () => {
    const age = first([...winners(21), aged(16), aged(17), aged(19), aged(20)]);
    assert.deepEqual([age?.basis, age?.watchDays, age?.stalledDays, age?.usualDays], ['stage', 16, 19, 11]);
    assert.deepEqual([age?.watched, age?.stalled], [2, 1]);
    assert.equal(age?.ageingRatio, 18 / 11);
  });

  it('takes all stages together where one has too few, and none where all have', () => {
    const other = Array.from({ length: 10 }, () => deal({ path: [{ stage: 's2', on: 0 }], end: 'won', createdOn: 0, closedOn: 30 }));
    assert.equal(first([...winners(10), ...other])?.basis, 'pooled');
    assert.equal(first([...winners(10), ...other.slice(1)])?.basis, 'none');
  });

  it('prefers what is configured, strictly beyond it, and takes 0 for off', () => {
    const configured = (rotDays: number) => stagesOf(['s1', 's2'], {}, { s1: rotDays });
    const age = first([...winners(21), aged(14), aged(15)], configured(14));
    assert.deepEqual([age?.basis, age?.watchDays, age?.stalledDays, age?.watched, age?.stalled], ['configured', null, 14, 0, 1]);
    assert.deepEqual([first([...winners(21), aged(99)], configured(0))?.basis, first([aged(99)], configured(0))?.stalled], ['none', 0]);
  });

  it('tells deals whose age is unknown apart', () => {
    const { value, excluded } = ask('stageAgeing', [aged(5), deal({ hasHistory: false })], { today, stages: stagesOf(['s1']) });
    assert.deepEqual([value?.stages[0]?.n, value?.stages[0]?.unknown, excluded], [1, 1, { noStageEntry: 1 }]);
  });

  it('has no ratio where the usual time is 0 days', () => {
    const quick = Array.from({ length: 20 }, () => deal({ path: [{ stage: 's1', on: 0 }], end: 'won', createdOn: 0, closedOn: 0 }));
    assert.deepEqual([first([...quick, aged(3)])?.usualDays, first([...quick, aged(3)])?.ageingRatio], [0, null]);
  });
});
