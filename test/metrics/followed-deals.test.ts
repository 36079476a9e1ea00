import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { atRiskIn, endsOf, followed, followedReductions, notFollowed, type FollowedReadings } from '../../packages/metrics/src/followed-deals.js';
import { day, deal, STAGES } from '../support/history.js';
import { plainRows } from '../support/plain-rows.js';
import { contextOf } from '../support/run-metric.js';
import { runReduction } from '../support/run-reduction.js';

const TODAY = day('2026-07-01');
const made = (ago: number, end: 'open' | 'won' | 'lost', days = 0) =>
  deal({ createdOn: TODAY - ago, end, closedOn: end === 'open' ? null : TODAY - ago + days });
const deals = [made(60, 'won', 10), made(60, 'lost', 20), made(15, 'open'), made(60, 'won', 20), made(-3, 'open'), made(60, 'lost', -1)];
const context = contextOf(deals);
const rows = plainRows(deals, STAGES);
const readings = Object.fromEntries(
  Object.entries(followedReductions(context)).map(([name, reduction]) => [name, runReduction(reduction, rows)]),
) as unknown as FollowedReadings;

describe('followed deals', () => {
  it('are those won, lost, or open', () => assert.equal(followed(readings), 4));

  it('are at risk as long as they were under way, the last day included', () => {
    assert.deepEqual([0, 10, 11, 15, 16, 20, 21].map(atRiskIn(readings, context)), [4, 4, 3, 3, 2, 2, 0]);
  });

  it('end by day, wins and losses side by side', () => {
    assert.deepEqual(endsOf(readings), [
      { time: 10, won: 1, lost: 0 },
      { time: 20, won: 1, lost: 1 },
    ]);
  });

  it('are not those that cannot be', () => assert.deepEqual(notFollowed(readings), { negativeDuration: 1, notCreatedYet: 1 }));
});
