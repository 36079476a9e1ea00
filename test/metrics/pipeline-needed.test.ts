import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal, type History } from '../support/history.js';
import { ask, type Asked } from '../support/run-metric.js';

const won = (amountMinor: number, on = '2026-07-02', createdOn = '2026-01-01'): History =>
  deal({ end: 'won', createdOn: day(createdOn), closedOn: day(on), amountMinor });
const open = deal({ amountMinor: 500, probability: 0.4, expectedCloseOn: day('2026-08-01') });
const ask23 = (deals: readonly History[], more: Asked<'pipelineNeeded'> = {}) =>
  ask('pipelineNeeded', deals, { period: ['2026-07-01', '2026-09-30'], today: '2026-07-31', quotaMinor: 1000, params: { method: 'crm' }, ...more });

describe('pipelineNeeded', () => {
  it('gives the published gap of 35,000 at a win rate of 0.3 as 116,667', () => {
    const { value } = ask23([won(65_000)], { quotaMinor: 100_000, params: { form: 'simple', winRate: 0.3 } });
    assert.deepEqual([value?.shortfallMinor, Math.round(value?.neededMinor ?? 0), value?.cohort], [35_000, 116_667, null]);
  });

  it('learns the rate of what can be created and won in the 61 days left: 100 of 400', () => {
    const fast = won(100, '2026-03-01', '2026-01-15');
    const slow = won(300, '2026-06-30', '2026-01-15');
    const { value } = ask23([fast, slow]);
    assert.deepEqual([value?.winRate, value?.neededMinor, value?.cohort], [0.25, 4000, 2]);
    // 1,000 at a mean of 200 are five deals.
    assert.deepEqual([value?.meanWonMinor, value?.dealsNeeded], [200, 5]);
  });

  it('takes off what open deals are expected to bring, unless simple', () => {
    const params = { method: 'crm', winRate: 0.5 } as const;
    assert.deepEqual(
      [ask23([won(400), open], { params }).value?.neededMinor, ask23([won(400), open], { params: { ...params, form: 'simple' } }).value?.neededMinor],
      [800, 1200],
    );
  });

  it('needs nothing where nothing is missing', () => {
    const { value } = ask23([won(5000)], { params: { winRate: 0.5 } });
    assert.deepEqual([value?.neededMinor, value?.dealsNeeded], [0, 0]);
  });

  it('is null with the reason', () => {
    assert.equal(ask23([won(100)]).reason, 'zero-denominator');
    assert.equal(ask23([won(100, '2026-03-01')], { today: '2026-10-01' }).reason, 'zero-denominator');
    assert.equal(ask23([won(100)], { period: null }).reason, 'no-period');
    assert.equal(ask23([open]).reason, 'no-closed-deals');
  });
});
