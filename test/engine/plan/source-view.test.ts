import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOfDate } from '@sluice/model';
import { moved, RAW_STAGES, rawDeal, stage, viewOf } from '../../support/store-of.js';

const two = [...RAW_STAGES, stage('q1', 0, { pipelineId: 'q', pipelineLabel: 'Renewals' })];
const deals = [rawDeal({ id: 'a', pipeline: 'p' }), rawDeal({ id: 'b', pipeline: 'q', stage: 'q1' }), rawDeal({ id: 'c', pipeline: 'q', stage: 'q1' })];
const year = { from: dayOfDate('2026-01-01'), to: dayOfDate('2027-01-01') };
const quota = { scope: 'all', scopeId: null, periodStart: '2026-01-01', periodEnd: '2027-01-01', amountMinor: 1000 } as const;

describe('SourceView', () => {
  it('tells its pipelines with the deals open in them', () => {
    assert.deepEqual(viewOf({ deals, stages: two }).pipelines, [
      { id: 'p', label: 'Sales', openDeals: 1 },
      { id: 'q', label: 'Renewals', openDeals: 2 },
    ]);
  });

  it('looks at the pipeline with most open deals, unless told otherwise by id or label', () => {
    assert.equal(viewOf({ deals, stages: two }).pipeline, 'q');
    assert.equal(viewOf({ deals, stages: two, pipeline: 'P' }).pipeline, 'p');
    assert.equal(viewOf({ deals, stages: two, pipeline: 'sales' }).pipeline, 'p');
  });

  it('has nothing to choose where there is one pipeline', () => {
    assert.equal(viewOf({ deals: [rawDeal()] }).pipeline, null);
  });

  it('tells what it has', () => {
    const view = viewOf({ deals: [rawDeal({ amountMinor: 1 })], history: [moved('d1', null, 's1', '2026-01-01')], quotas: [{ ...quota, currency: null }] });
    assert.deepEqual(view.has, { deals: true, closedDeals: false, history: true, amounts: true, negativeAmounts: false, quotas: true, rates: false });
  });

  it('converts quotas, and has none in a currency without a rate', () => {
    const rates = [{ currency: 'USD', date: null, rateToReporting: 0.5 }];
    assert.equal(viewOf({ rates, quotas: [{ ...quota, currency: 'USD' }] }).quotaFor('all', year), 500);
    assert.equal(viewOf({ rates, quotas: [{ ...quota, currency: 'GBP' }] }).quotaFor('all', year), null);
  });

  it('needs a new build on a new day only where columns depend on it', () => {
    assert.equal(viewOf({ rates: [{ currency: 'USD', date: null, rateToReporting: 1 }] }).dependsOnToday, false);
    assert.equal(viewOf({ rates: [{ currency: 'USD', date: '2026-01-01', rateToReporting: 1 }] }).dependsOnToday, true);
  });

  it('rolls on to a new day', () => {
    const view = viewOf({});
    view.rollTo(view.today + 1);
    assert.equal(view.today, dayOfDate('2026-07-02'));
  });
});
