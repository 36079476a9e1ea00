import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { answerCounted } from '../../../packages/engine/src/plan/answer.js';
import { memoryOf } from '../../../packages/engine/src/plan/answer-memory.js';
import { indexGroups } from '../../../packages/engine/src/plan/group-index.js';
import type { MetricQuery } from '../../../packages/engine/src/protocol.js';
import { answerOf, planOf } from '../../support/ask-view.js';
import { noon, rawDeal, viewOf } from '../../support/store-of.js';

const BY_OWNER: MetricQuery = { metric: 'winRate', by: ['owner'] };
const QUERIES: readonly MetricQuery[] = [
  BY_OWNER,
  { metric: 'dealSize', by: ['owner'], top: 1 },
  { metric: 'weightedPipeline', by: ['stage', 'owner'] },
  { metric: 'cycleLength', by: ['month(closedOn)'] },
];
const deal = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  ownerId: fc.constantFrom('ann', 'ben', null),
  stage: fc.constantFrom('s1', 's2', 'won', 'lost'),
  amountMinor: fc.integer({ min: 0, max: 1000 }),
  closedAt: fc.constantFrom('2026-05-01', '2026-06-01'),
});

describe('memoryOf', () => {
  it('answers after any changes as a plan that remembers nothing', () => {
    fc.assert(
      fc.property(fc.array(deal, { minLength: 1, maxLength: 12 }), (deals) => {
        // What a source has at all is a matter of planning.
        const view = viewOf({ deals: [rawDeal({ id: 'first', amountMinor: 5 }), rawDeal({ id: 'second', stage: 'won', closedAt: '2026-04-01' })] });
        const remembering = QUERIES.map((query) => (answerOf(view, query), planOf(view, query)));
        for (const each of deals) {
          view.store.upsert(rawDeal(each), view.kernels);
          const asOf = view.store.zone.startOf(view.today) + 43_200_000;
          QUERIES.forEach((query, i) => assert.deepEqual(answerCounted(remembering[i]!, asOf), answerOf(view, query)));
        }
      }),
      { numRuns: 100, seed: 11 },
    );
  });

  it('keeps the very group of rows that did not change, until the instant does', () => {
    const view = viewOf({ deals: ['ann', 'ben'].map((ownerId) => rawDeal({ id: ownerId, ownerId, stage: 'won', closedAt: '2026-06-01' })) });
    answerOf(view, BY_OWNER);
    const plan = planOf(view, BY_OWNER);
    const groups = (day: string): readonly unknown[] => {
      const answer = answerCounted(plan, noon(day));
      return 'groups' in answer ? (answer.groups ?? []) : [];
    };
    const before = groups('2026-07-01');
    view.store.upsert(rawDeal({ id: 'more', ownerId: 'ben', stage: 'lost', closedAt: '2026-06-02' }), view.kernels);
    const after = groups('2026-07-01');
    assert.deepEqual([after[0] === before[0], after[1] === before[1]], [true, false]);
    assert.notEqual(groups('2026-07-02')[0], after[0]);
  });

  it('forgets groups that are now others', () => {
    const view = viewOf({ deals: [rawDeal({ ownerId: 'ann', stage: 'won', closedAt: '2026-06-01' })] });
    answerOf(view, BY_OWNER);
    const plan = planOf(view, BY_OWNER);
    const [group] = indexGroups(plan.reductions, plan).values();
    assert.ok(group !== undefined);
    const memory = memoryOf(plan).at(0);
    assert.equal(
      memory.recall(group, [], () => null),
      null,
    );
    assert.equal(
      memory.recall(group, [], () => assert.fail('it was known')),
      null,
    );
    let asked = 0;
    memory.recall({ ...group, parts: [] }, [], () => (asked++, null));
    memory.recall(group, [group], () => (asked++, null));
    assert.equal(asked, 2);
    assert.equal(memoryOf(plan), memory);
  });
});
