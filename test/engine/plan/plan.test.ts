import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MetricQuery } from '@sluice/engine';
import { dateOfDay } from '@sluice/model';
import { createPlan, filterOf, groupContext, instantContext, reductionsIn } from '../../../packages/engine/src/plan/plan.js';
import { planOf } from '../../support/ask-view.js';
import { noon, RAW_STAGES, rawDeal, stage, viewOf } from '../../support/store-of.js';

const one = viewOf({ deals: [rawDeal()] });
const two = viewOf({
  deals: [rawDeal({ pipeline: 'p' }), rawDeal({ id: 'b', pipeline: 'q', stage: 'q1' }), rawDeal({ id: 'c', pipeline: 'q', stage: 'q1' })],
  stages: [...RAW_STAGES, stage('q1', 0, { pipelineId: 'q', pipelineLabel: 'Renewals' })],
});
const mixed = viewOf({ deals: [rawDeal({ amountMinor: 1 }), rawDeal({ id: 'b', currency: 'USD', amountMinor: 1 })] });
const problemsOf = (query: MetricQuery): readonly string[] => {
  const plan = createPlan(query, one, { selection: [] });
  return 'problems' in plan ? plan.problems.map(({ code }) => code) : [];
};

describe('createPlan', () => {
  it('resolves the period on the local day', () => {
    const { period } = planOf(one, { metric: 'winRate', period: 'this-quarter' }).context;
    assert.deepEqual([dateOfDay(period!.from), dateOfDay(period!.to)], ['2026-07-01', '2026-10-01']);
  });

  it('fills in the parameters of the metric', () => {
    assert.deepEqual(planOf(one, { metric: 'cycleLength' }).params, { population: 'won', withoutClosedTime: false });
  });

  it('plans groups before those of the reduction itself', () => {
    const { grouped } = planOf(one, { metric: 'stageConversion', by: ['owner', 'month(closedOn)'] }).reductions;
    assert.deepEqual(grouped?.exits?.by, ['owner', 'month(deal.closedOn)', 'stage', 'exit']);
  });

  it('plans once more for each currency where they meet without rates and the metric holds money', () => {
    assert.deepEqual([...planOf(mixed, { metric: 'dealSize' }).byCurrency.keys()], ['EUR', 'USD']);
    assert.equal(planOf(mixed, { metric: 'winRate' }).byCurrency.size, 0);
  });

  it('has nothing to mix under a filter for one currency', () => {
    const plan = planOf(mixed, { metric: 'dealSize', filter: [{ field: 'currency', in: ['USD'] }] });
    assert.deepEqual([plan.mixed, plan.currency, plan.byCurrency.size], [false, 'USD', 0]);
  });

  it('looks at the stages of its pipelines alone', () => {
    const ids = (filter: MetricQuery['filter']): readonly string[] =>
      planOf(two, { metric: 'funnel', ...(filter && { filter }) }).context.stages.map(({ id }) => id);
    assert.deepEqual(ids(undefined), ['q1']);
    assert.deepEqual(ids([{ field: 'pipeline', in: ['Sales'] }]), ['s1', 's2', 's3', 'won', 'lost']);
    assert.deepEqual(ids([{ field: 'pipeline', in: ['q'], not: true }]), ['s1', 's2', 's3', 'won', 'lost']);
  });

  const mistakes: readonly [string, MetricQuery, string][] = [
    ['a period that is none', { metric: 'winRate', period: 'soon' }, 'bad-period'],
    ['parameters the metric does not have', { metric: 'cycleLength', params: { population: 'all' } } as never, 'bad-params'],
    ['three dimensions', { metric: 'winRate', by: ['owner', 'stage', 'type'] }, 'too-many-dimensions'],
  ];
  for (const [title, query, code] of mistakes) it(`has a problem with ${title}`, () => assert.deepEqual(problemsOf(query), [code]));
});

describe('filterOf', () => {
  it('follows the selection but for what is ignored', () => {
    const selection = [
      { field: 'owner', in: ['ann'] },
      { field: 'stage', in: ['s1'] },
    ];
    assert.deepEqual(
      filterOf({ ignore: ['stage'] }, one, selection).map(({ field }) => field),
      ['owner'],
    );
  });

  it('adds the default pipeline where there are several and none is named', () => {
    assert.deepEqual(filterOf({}, two, []), [{ field: 'pipeline', in: ['q'] }]);
    assert.deepEqual(filterOf({}, one, []), []);
  });
});

describe('reductionsIn', () => {
  it('takes in those by group and by currency', () => {
    assert.equal(reductionsIn(planOf(mixed, { metric: 'winRate' })).length, 2);
    assert.equal(reductionsIn(planOf(mixed, { metric: 'winRate', by: ['owner'] })).length, 4);
  });
});

describe('instantContext', () => {
  it('tells how much of a running period has passed, and nothing of one that is over', () => {
    const at = noon('2026-07-01');
    assert.equal(instantContext(planOf(one, { metric: 'winRate', period: '2026-07-01/2026-07-02' }), at).elapsedFraction, 0.25);
    assert.equal(instantContext(planOf(one, { metric: 'winRate', period: 'last-month' }), at).elapsedFraction, null);
    assert.equal(instantContext(planOf(one, { metric: 'winRate' }), at).elapsedFraction, null);
  });
});

describe('groupContext', () => {
  it('is in one currency where one is named', () => {
    const context = instantContext(planOf(mixed, { metric: 'dealSize' }), noon('2026-07-01'));
    assert.deepEqual([context.mixed, context.currency], [true, null]);
    const { mixed: isMixed, currency, quotaMinor } = groupContext(context, 5, 'USD');
    assert.deepEqual([isMixed, currency, quotaMinor], [false, 'USD', 5]);
  });
});
