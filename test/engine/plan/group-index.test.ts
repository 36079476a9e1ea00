import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellsOf, groupWithRows, indexGroups, isSameGroup, revisionOf } from '../../../packages/engine/src/plan/group-index.js';
import { answerOf, planOf } from '../../support/ask-view.js';
import { RAW_STAGES, rawDeal, stage, viewOf } from '../../support/store-of.js';

const view = viewOf({
  deals: [rawDeal({ id: 'a', pipeline: 'p', stage: 'won', closedAt: '2026-02-01' }), rawDeal({ id: 'b', pipeline: 'q', stage: 'won', closedAt: '2026-03-01' })],
  stages: [...RAW_STAGES, stage('won', 0, { pipelineId: 'q', pipelineLabel: 'Other', kind: 'won' })],
});
const QUERY = { metric: 'winRate', by: ['stage'], filter: [{ field: 'pipeline', in: ['p', 'q'] }] } as const;

describe('indexGroups', () => {
  it('makes one group of stages that share an id', () => {
    answerOf(view, QUERY);
    const plan = planOf(view, QUERY);
    const index = indexGroups(plan.reductions, plan);
    assert.deepEqual(
      Array.from(index.values(), (group) => groupWithRows(group)?.key),
      [['won']],
    );
    const [group] = index.values();
    assert.equal(cellsOf(group, 'won').length, 2);
    assert.deepEqual([cellsOf(group, 'lost'), cellsOf(undefined, 'won')], [[], []]);
  });

  it('stays the same until a cell opens', () => {
    const changing = viewOf({ deals: [rawDeal({ id: 'a', ownerId: 'zoe', stage: 'won', closedAt: '2026-02-01' })] });
    const query = { metric: 'winRate', by: ['owner'] } as const;
    answerOf(changing, query);
    const plan = planOf(changing, query);
    const before = indexGroups(plan.reductions, plan);
    changing.store.upsert(rawDeal({ id: 'b', ownerId: 'zoe', stage: 'won', closedAt: '2026-02-01' }), changing.kernels);
    assert.equal(indexGroups(plan.reductions, plan), before);
    changing.store.upsert(rawDeal({ id: 'c', ownerId: 'ann', stage: 'won', closedAt: '2026-02-01' }), changing.kernels);
    assert.deepEqual([...indexGroups(plan.reductions, plan).keys()], ['["ann"]', '["zoe"]']);
  });
});

describe('groupWithRows', () => {
  it('is null for a group whose last row has left, and its revision tells', () => {
    const changing = viewOf({ deals: [rawDeal({ id: 'a', ownerId: 'zoe', stage: 'won', closedAt: '2026-02-01' })] });
    const query = { metric: 'winRate', by: ['owner'] } as const;
    answerOf(changing, query);
    const plan = planOf(changing, query);
    const [group] = indexGroups(plan.reductions, plan).values();
    const before = revisionOf(group!);
    changing.store.remove('a', changing.kernels);
    assert.equal(groupWithRows(group!), null);
    assert.ok(revisionOf(group!) > before);
  });
});

describe('isSameGroup', () => {
  it('tells the cells of other reductions apart', () => {
    answerOf(view, QUERY);
    const plan = planOf(view, QUERY);
    const [group] = indexGroups(plan.reductions, plan).values();
    assert.ok(isSameGroup(group!, { ...group! }));
    assert.ok(!isSameGroup(group!, { ...group!, parts: [] }));
    const [part] = group!.parts;
    const grown = { ...part!, group: { ...part!.group, cells: [...part!.group.cells, 9] } };
    assert.ok(!isSameGroup(group!, { ...group!, parts: group!.parts.map((each) => (each === part ? grown : each)) }));
  });
});
