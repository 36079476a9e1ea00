import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { metrics } from '@sluice/metrics';
import { dateOfDay, dayOfDate, type Deal, type StageChange } from '@sluice/model';
import type { MetricQuery } from '../../packages/engine/src/protocol.js';
import { answerOf } from '../support/ask-view.js';
import { moved, nobody, noon, rawDeal, storeOf, viewOf } from '../support/store-of.js';
import { runs } from '../support/runs.js';

const FIRST = dayOfDate('2026-01-01');
const date = fc.integer({ min: 0, max: 180 }).map((days) => dateOfDay(FIRST + days));

const dealArbitrary: fc.Arbitrary<Deal> = fc
  .record({
    id: fc.integer({ min: 1, max: 12 }).map((n) => `d${n}`),
    ownerId: fc.constantFrom('ann', 'ben', null),
    amountMinor: fc.option(fc.integer({ min: -500, max: 100_000 })),
    currency: fc.constantFrom('EUR', 'USD', 'JPY'),
    probability: fc.option(fc.constantFrom(0, 0.1, 0.25, 0.7, 1)),
    stage: fc.constantFrom('s1', 's2', 's3', 'won', 'lost'),
    createdAt: fc.option(date),
    closing: fc.option(date),
    expectedCloseOn: fc.option(date),
    lastActivityAt: fc.option(date),
    lastOpenStage: fc.constantFrom('s1', 's2', null),
  })
  .map(({ closing, ...given }) => rawDeal({ ...given, closedAt: given.stage === 'won' || given.stage === 'lost' ? closing : null }));

const historyArbitrary: fc.Arbitrary<StageChange[]> = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom('s1', 's2', 's3', 'won', 'lost'), date).map(([n, to, on]) => moved(`d${n}`, null, to, on)),
  { maxLength: 30 },
);

type Step = { readonly put: Deal } | { readonly remove: string };
const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: dealArbitrary.map((put) => ({ put })) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 12 }).map((n) => ({ remove: `d${n}` })) },
);

const counted = Object.entries(metrics).filter(([, metric]) => metric.kind === 'counted');
const QUERIES = counted.flatMap(([metric], i) => [
  { metric, period: 'this-quarter' },
  i % 2 === 0 ? { metric, period: 'all', by: ['owner'] } : { metric, period: '2026', by: ['month(closedOn)', 'stage'] },
]) as MetricQuery[];

describe('DealStore', () => {
  it('answers after any changes, bit by bit, what a fresh load of the end state answers', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(dealArbitrary, { selector: ({ id }) => id }),
        historyArbitrary,
        fc.array(stepArbitrary, { maxLength: 12 }),
        (deals, history, steps) => {
          const rates = [
            { currency: 'USD', date: null, rateToReporting: 0.9137 },
            { currency: 'EUR', date: null, rateToReporting: 1 },
          ];
          const view = viewOf({ deals, history, rates });
          for (const query of QUERIES) answerOf(view, query);
          const end = new Map(deals.map((deal) => [deal.id, deal]));
          for (const step of steps) {
            if ('put' in step) {
              view.store.upsert(step.put, view.kernels);
              end.set(step.put.id, step.put);
            } else {
              view.store.remove(step.remove, view.kernels);
              end.delete(step.remove);
            }
          }
          const fresh = viewOf({ deals: [...end.values()], history, rates });
          assert.deepEqual(view.has, fresh.has);
          for (const query of QUERIES) assert.deepEqual(answerOf(view, query), answerOf(fresh, query), JSON.stringify(query));
        },
      ),
      { numRuns: runs(40), seed: 7 },
    );
  });

  it('keeps of deals with one id the one that was updated last, and says so', () => {
    const store = storeOf({
      deals: [rawDeal({ name: 'new', updatedAt: noon('2026-03-01') }), rawDeal({ name: 'old', updatedAt: noon('2026-02-01') })],
    });
    const { size, columns } = store.commit().deals;
    assert.equal(size, 1);
    assert.equal(columns.name.dictionary.values[columns.name.codes[0]!], 'new');
    assert.deepEqual(
      store.problems.map(({ code, count }) => ({ code, count })),
      [{ code: 'duplicate-ids', count: 1 }],
    );
  });

  it('leaves a removed deal as a tombstone that nobody counts', () => {
    const store = storeOf({ deals: [rawDeal({ id: 'a' }), rawDeal({ id: 'b' })] });
    store.remove('a', nobody);
    assert.deepEqual([...store.commit().deals.alive], [0, 1]);
    assert.equal(store.census.deals, 1);
  });

  it('gives a deal that comes back its old row', () => {
    const store = storeOf({ deals: [rawDeal({ id: 'a' }), rawDeal({ id: 'b' })] });
    store.remove('a', nobody);
    store.upsert(rawDeal({ id: 'a' }), nobody);
    assert.deepEqual([...store.commit().deals.alive], [1, 1]);
  });

  it('knows whether a deal is in a stage it has resolved', () => {
    const store = storeOf({ deals: [rawDeal()] });
    assert.equal(store.knows(rawDeal({ stage: 's2' })), true);
    assert.equal(store.knows(rawDeal({ stage: 'elsewhere' })), false);
  });

  it('rewrites the visits of a changed deal', () => {
    const history = [moved('d1', null, 's1', '2026-01-01'), moved('d1', 's1', 's2', '2026-02-01')];
    const store = storeOf({ deals: [rawDeal({ stage: 's2' })], history });
    assert.equal(store.commit().visits.size, 2);
    store.upsert(rawDeal({ stage: 'won', closedAt: '2026-03-01' }), nobody);
    const { alive, columns } = store.commit().visits;
    assert.deepEqual([...alive], [0, 0, 1, 1]);
    assert.equal(columns.exit.dictionary.values[columns.exit.codes[3]!], 'won');
  });
});
