import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Tally } from '@sluice/model';
import { standingOf, type Scoring } from '../../../packages/metrics/src/leaderboard/standing.js';
import { deal } from '../../support/history.js';
import { contextOf } from '../../support/run-metric.js';
import { quota, staffOf } from '../../support/staff.js';

const ann = (n: number, sum = 0): readonly { key: readonly string[]; reading: Tally }[] => [{ key: ['ann'], reading: { n, sum, missing: 0, unconverted: 0 } }];
const readings = { won: ann(3, 900), lost: ann(1, 50), lastClose: [], created: ann(2, 700), activities: ann(12) };
const period = { from: 20_544, to: 20_635 };
const staff = staffOf([], [quota('owner', 'ann', 600, ['2026-04-01', '2026-07-01'])]);
const context = { ...contextOf([deal({ end: 'won' })]), staff };
const scored = (scoring: Partial<Scoring>) =>
  standingOf('ann', period, { readings, open: ann(5, 5000) }, { measure: 'won', composite: [], cap: 1.5, ...scoring }, context);

describe('standingOf', () => {
  it('scores by each measure', () => {
    const scores = (['won', 'wins', 'attainment', 'winRate', 'open', 'created', 'activities'] as const).map((measure) => scored({ measure }).score);
    assert.deepEqual(scores, [900, 3, 1.5, 0.75, 5000, 700, 12]);
  });

  it('adds weighted parts of their targets, the quota where won names none: 0.5 × 1.5 + 0.5 × 12 ÷ 24', () => {
    const composite = [
      { measure: 'won', weight: 0.5 },
      { measure: 'activities', weight: 0.5, target: 24 },
    ] as const;
    assert.equal(scored({ measure: 'composite', composite }).score, 1);
    assert.equal(scored({ measure: 'composite', composite: [{ measure: 'wins', weight: 1, target: 1 }] }).score, 1.5);
  });

  it('has no score without a target, or without parts', () => {
    assert.equal(scored({ measure: 'composite', composite: [{ measure: 'wins', weight: 1 }] }).score, null);
    assert.equal(scored({ measure: 'composite' }).score, null);
  });

  it('has no score of what is not known then', () => {
    const then = standingOf('ann', period, { readings, open: null }, { measure: 'open', composite: [], cap: 1.5 }, context);
    assert.equal(then.score, null);
    assert.equal(standingOf('ben', null, { readings, open: null }, { measure: 'attainment', composite: [], cap: 1.5 }, context).score, null);
  });
});
