import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal, type DealActivity, type History } from '../support/history.js';
import { ask } from '../support/run-metric.js';

const many = (n: number, activity: Partial<DealActivity>): readonly DealActivity[] =>
  Array.from({ length: n }, () => ({ type: 'call', on: day('2026-03-01'), ...activity }));
const asked = { period: ['2026-01-01', '2026-03-31'] } as const;
const value = (deals: readonly History[]) => ask('activityChain', deals, asked).value;

describe('activityChain', () => {
  it('gives the published steps: 3 contacts of 30 dials are 10 %, or 10 dials per contact', () => {
    const chain = value([deal({ activities: [...many(27, {}), ...many(3, { outcome: 'Connected' })] })]);
    assert.deepEqual(chain?.counts, { dials: 30, connects: 3, meetings: 0, opportunities: 1, wins: null });
    const [contact, meeting] = chain.steps;
    assert.deepEqual([contact?.rate, contact?.perOutcome.perOutcome], [0.1, 10]);
    assert.equal(contact?.interval?.level, 0.95);
    assert.deepEqual([meeting?.rate, meeting?.perOutcome.perOutcome, meeting?.perOutcome.atLeast], [0, null, 3]);
  });

  it('gives 10 wins of 40 opportunities as 25 %', () => {
    const deals = Array.from({ length: 40 }, (_, i) => deal(i < 10 ? { end: 'won', closedOn: day('2026-03-01') } : {}));
    assert.equal(value(deals)?.steps.at(-1)?.rate, 0.25);
  });

  it('has no interval where there are more outcomes than attempts, and no rate without attempts', () => {
    const steps = value([deal({ activities: many(2, { type: 'meeting' }) })])?.steps;
    assert.deepEqual([steps?.[1]?.rate, steps?.[2]?.rate], [null, 0.5]);
    const more = value([deal(), deal({ activities: many(1, { type: 'demo' }) })])?.steps[2];
    assert.deepEqual([more?.rate, more?.interval], [2, null]);
  });

  it('leaves calls that came in out of dials', () => assert.equal(value([deal({ activities: many(4, { direction: 'in' }) })])?.counts.dials, 0));
});
