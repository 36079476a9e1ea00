import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MetricQuery } from '@sluice/engine';
import { planQuestion, type ViewSource } from '../../packages/engine/src/answering.js';
import { KeptPlans } from '../../packages/engine/src/kept-plans.js';
import { finish, rawDeal, viewOf } from '../support/store-of.js';

const view = viewOf({ deals: [rawDeal()] });
const views: ViewSource = {
  live: view,
  selection: [],
  *past() {
    yield;
    return viewOf({ deals: [rawDeal()] });
  },
};
const kept = (plans: KeptPlans, from: ViewSource = views): readonly string[] => [...plans.at(from).keys()];

/** Plans of these queries, by their metric. */
function planned(...queries: readonly MetricQuery[]): KeptPlans {
  const plans = new KeptPlans();
  plans.at(views);
  plans.keep(new Map(queries.map((query) => [query.metric, finish(planQuestion(query, views))])), views, true);
  return plans;
}

describe('KeptPlans', () => {
  it('keeps plans while nothing changes that they depend on', () => {
    assert.deepEqual(kept(planned({ metric: 'winRate' })), ['winRate']);
  });

  it('gives them up with another selection, or another state of the source', () => {
    assert.deepEqual(kept(planned({ metric: 'winRate' }), { ...views, selection: [{ field: 'owner', in: ['ann'] }] }), []);
    assert.deepEqual(kept(planned({ metric: 'winRate' }), { ...views, live: viewOf({ deals: [] }) }), []);
  });

  it('gives them up when the source has what it had not, or a day has passed', () => {
    const changing = viewOf({ deals: [rawDeal()] });
    const from = { ...views, live: changing };
    const plans = new KeptPlans();
    const keep = (): void => {
      plans.at(from);
      plans.keep(new Map([['winRate', finish(planQuestion({ metric: 'winRate' }, from))]]), from, true);
    };
    keep();
    changing.store.upsert(rawDeal({ id: 'w', stage: 'won', closedAt: '2026-06-01' }), changing.kernels);
    assert.deepEqual(kept(plans, from), []);
    keep();
    changing.rollTo(changing.today + 1);
    assert.deepEqual(kept(plans, from), []);
  });

  it('keeps no states of the past', () => {
    const past = { metric: 'openPipeline', asOf: 0 } as const;
    const compared = { metric: 'weightedPipeline', period: 'this-quarter', compare: 'previous' } as const;
    assert.deepEqual(kept(planned(past, compared, { metric: 'winRate' })), ['winRate']);
  });

  it('forgets queries that are asked no more', () => {
    const plans = planned({ metric: 'winRate' });
    plans.keep(new Map(), views, false);
    assert.deepEqual(kept(plans), ['winRate']);
    plans.keep(new Map(), views, true);
    assert.deepEqual(kept(plans), []);
  });
});
