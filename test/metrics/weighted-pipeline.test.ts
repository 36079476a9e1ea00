import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal, stagesOf } from '../support/history.js';
import { ask } from '../support/run-metric.js';

describe('weightedPipeline', () => {
  it('weighs with the probability of the deal, else of its stage', () => {
    const { value, n, excluded } = ask('weightedPipeline', [deal({ amountMinor: 1000 }), deal({ amountMinor: 500, probability: 0.4 }), deal({ end: 'won' })]);
    assert.deepEqual([value, n, excluded], [300, 2, {}]);
  });

  it('adds in full what was won in the period where asked', () => {
    const won = deal({ end: 'won', amountMinor: 700, closedOn: day('2026-05-01') });
    const asked = { params: { includeClosed: true }, period: ['2026-04-01', '2026-06-30'] } as const;
    const earlier = deal({ end: 'won', closedOn: day('2026-03-31') });
    const { value, n } = ask('weightedPipeline', [deal({ amountMinor: 1000 }), won, earlier], asked);
    assert.deepEqual([value, n], [800, 2]);
    assert.equal(ask('weightedPipeline', [deal({ amountMinor: 1000 }), won], { period: asked.period }).value, 100);
  });

  it('takes a probability of 0 as set', () => {
    assert.deepEqual(ask('weightedPipeline', [deal({ probability: 0 })]).value, 0);
  });

  it('does not depend on the order of the deals, to the last bit', () => {
    const deals = [0.1, 0.7, 0.2, 0.3, 0.55].map((probability, i) => deal({ probability, amountMinor: 1_000_003 * (i + 1) }));
    assert.equal(ask('weightedPipeline', deals).value, ask('weightedPipeline', deals.toReversed()).value);
  });

  it('never is a negative zero', () => {
    assert.ok(Object.is(ask('weightedPipeline', [deal({ probability: 0, amountMinor: -5 })]).value, 0));
  });

  it('leaves each deal out for one reason', () => {
    const stages = stagesOf(['s1']);
    const deals = [deal({ probability: 0.5 }), deal(), deal({ amountMinor: null }), deal({ amountMinor: 'no-rate', probability: 0.5 })];
    const { value, n, excluded } = ask('weightedPipeline', deals, { stages });
    assert.deepEqual([value, n], [500, 1]);
    assert.deepEqual(excluded, { noAmount: 1, noRate: 1, noProbability: 1 });
    assert.equal(ask('weightedPipeline', [deal()], { stages }).reason, 'needs-probabilities');
  });

  it('is 0 without deals and null where amounts cannot be added', () => {
    assert.equal(ask('weightedPipeline', []).value, 0);
    assert.equal(ask('weightedPipeline', [deal()], { mixed: true }).reason, 'mixed-currencies');
    assert.equal(ask('weightedPipeline', [deal({ amountMinor: null })]).reason, 'needs-amounts');
    assert.equal(ask('weightedPipeline', [deal({ amountMinor: 'no-rate' })]).reason, 'no-rate');
  });
});
