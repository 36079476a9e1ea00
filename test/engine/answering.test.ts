import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MetricQuery, MetricUpdate } from '@sluice/engine';
import { answerQuestion, fillQuestions, plansIn, planQuestion, updateOf, type ViewSource } from '../../packages/engine/src/answering.js';
import { PastViews } from '../../packages/engine/src/source/past-views.js';
import { CALENDAR, finish, moved, noon, rawDeal, viewOf } from '../support/store-of.js';

const view = viewOf({
  deals: [
    rawDeal({ id: 'a', stage: 'won', closedAt: '2026-07-01', amountMinor: 100, createdAt: '2026-05-01' }),
    rawDeal({ id: 'b', stage: 'lost', closedAt: '2026-04-01', amountMinor: 100, createdAt: '2026-03-01' }),
    rawDeal({ id: 'c', stage: 'won', closedAt: '2026-06-30', amountMinor: 100, createdAt: '2026-05-01' }),
  ],
  history: [moved('a', 's1', 'won', '2026-07-01'), moved('b', 's1', 'lost', '2026-04-01'), moved('c', 's1', 'won', '2026-06-30')],
});
const past = new PastViews({ specs: [], currency: 'EUR', calendar: CALENDAR }, null);
const views: ViewSource = { live: view, selection: [], past: (asOf) => past.at(asOf, view) };

function answered(query: MetricQuery): MetricUpdate {
  const question = finish(planQuestion(query, views));
  finish(fillQuestions([question]));
  const update = updateOf(question, { id: 4, version: 2, now: noon('2026-07-01'), live: view });
  return answerQuestion(question, update, noon('2026-07-01'));
}

describe('a question', () => {
  it('carries what it was answered for', () => {
    const { id, version, today, currency, asOf } = answered({ metric: 'winRate' });
    assert.deepEqual([id, version, today, currency, asOf], [4, 2, view.today, 'EUR', noon('2026-07-01')]);
  });

  it('compares a flow with the same part of the period before', () => {
    const { answer, compared } = answered({ metric: 'winRate', period: 'this-quarter', compare: 'previous' });
    assert.deepEqual([answer?.total.numerator, answer?.total.denominator], [1, 1]);
    // One day of the quarter has begun: 1 April, with its one loss.
    assert.deepEqual([compared?.total.numerator, compared?.total.denominator], [0, 1]);
  });

  it('compares a stock with the state at the earlier instant', () => {
    const { answer, compared } = answered({ metric: 'openPipeline', period: 'this-month', compare: 'previous' });
    assert.equal((answer?.total.value as { count: number }).count, 0);
    assert.equal((compared?.total.value as { count: number }).count, 2);
  });

  it('answers as of an instant', () => {
    const update = answered({ metric: 'openPipeline', asOf: noon('2026-03-15') });
    assert.equal(update.asOf, noon('2026-03-15'));
    assert.equal((update.answer?.total.value as { count: number }).count, 1);
  });

  it('says that all time has nothing before it', () => {
    const { answer, compared, problems } = answered({ metric: 'winRate', compare: 'previous' });
    assert.ok(answer !== undefined && compared === undefined);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['compare-needs-period'],
    );
  });

  it('has problems, and no answer, where it cannot be understood', () => {
    const { answer, problems } = answered({ metric: 'winRate', period: 'some day' });
    assert.equal(answer, undefined);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['bad-period'],
    );
  });
});

describe('plansIn', () => {
  it('takes in what is compared', () => {
    assert.equal(plansIn([finish(planQuestion({ metric: 'winRate', period: 'this-year', compare: 'previous-year' }, views))]).length, 2);
  });
});
