import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal } from '../support/history.js';
import { ask } from '../support/run-metric.js';

const stay = (days: number) =>
  deal({
    path: [
      { stage: 's1', on: day('2026-01-01') },
      { stage: 's2', on: day('2026-01-01') + days },
    ],
  });

describe('timeInStage', () => {
  it('is mean, median and 90th percentile of finished visits', () => {
    const { value, n } = ask('timeInStage', [stay(10), stay(20), stay(60)]);
    assert.deepEqual(value?.stages[0], { stage: { id: 's1', label: 'S1' }, n: 3, meanDays: 30, medianDays: 20, p90Days: 52 });
    assert.deepEqual([value?.stages[1]?.n, value?.stages[1]?.meanDays, n], [0, null, 3]);
  });

  it('counts each visit of a deal that came back', () => {
    const back = deal({ path: ['s2', 's3', 's2', 's3'], end: 'won', closedOn: day('2026-01-04') });
    assert.deepEqual(
      ask('timeInStage', [back]).value?.stages.map(({ n }) => n),
      [0, 2, 2, 0],
    );
  });

  it('reads the period by the day a visit ended', () => {
    assert.equal(ask('timeInStage', [stay(10)], { period: ['2026-01-11', '2026-01-11'] }).n, 1);
    assert.equal(ask('timeInStage', [stay(10)], { period: ['2026-01-01', '2026-01-10'] }).n, 0);
  });

  it('needs history', () => {
    const dark = deal({ hasHistory: false, end: 'won', closedOn: day('2026-02-01') });
    assert.equal(ask('timeInStage', [dark]).reason, 'needs-history');
    assert.deepEqual(ask('timeInStage', [dark, stay(1)]).excluded, { noHistory: 1 });
  });
});
