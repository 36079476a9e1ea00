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
    assert.deepEqual(value?.stages[0], { stage: { id: 's1', label: 'S1' }, n: 3, censored: 0, meanDays: 30, medianDays: 20, p90Days: 52 });
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

  it('adds up all visits of a deal where asked, once the last is over', () => {
    const path = ['s1', 's2', 's1', 's2', 's1'].map((stage, i) => ({ stage, on: day('2026-01-01') + [0, 10, 15, 35, 40][i]! }));
    const again = deal({ path, end: 'won', closedOn: day('2026-03-01') });
    const asked = { params: { reading: 'deals' } } as const;
    // 10 + 20 + 19 days in the first stage, 5 + 5 in the second.
    assert.deepEqual(
      ask('timeInStage', [again], asked).value?.stages.map(({ n, meanDays }) => [n, meanDays]),
      [
        [1, 49],
        [1, 10],
        [0, null],
        [0, null],
      ],
    );
    assert.equal(ask('timeInStage', [deal({ path })], asked).value?.stages[0]?.n, 0);
    assert.equal(ask('timeInStage', [again], { ...asked, period: ['2026-02-01', '2026-02-28'] }).value?.stages[1]?.n, 1);
  });

  it('censors visits that last where survival is asked', () => {
    const here = (days: number) => deal({ createdOn: day('2026-07-01') - days });
    const asked = { params: { reading: 'survival' } } as const;
    const { value, n } = ask('timeInStage', [stay(10), stay(20), here(15), here(30)], asked);
    // Left after 10 (4 there) and 20 (2 there, one of them still): ¾, then ⅜.
    assert.deepEqual(value?.stages[0], { stage: { id: 's1', label: 'S1' }, n: 2, censored: 2, meanDays: null, medianDays: 20, p90Days: null });
    assert.equal(n, 2);
    assert.deepEqual(ask('timeInStage', [here(15)], asked).value?.stages[0]?.censored, 1);
  });

  it('reads the period of survival by the day a visit began', () => {
    const asked = { params: { reading: 'survival' }, period: ['2026-01-01', '2026-01-01'] } as const;
    assert.deepEqual(
      ask('timeInStage', [stay(10)], asked).value?.stages.map(({ n, censored }) => [n, censored]),
      [
        [1, 0],
        [0, 0],
        [0, 0],
        [0, 0],
      ],
    );
  });

  it('needs history', () => {
    const dark = deal({ hasHistory: false, end: 'won', closedOn: day('2026-02-01') });
    assert.equal(ask('timeInStage', [dark]).reason, 'needs-history');
    assert.deepEqual(ask('timeInStage', [dark, stay(1)]).excluded, { noHistory: 1 });
  });
});
