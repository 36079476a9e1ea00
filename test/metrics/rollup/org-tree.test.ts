import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { orgTree, type OrgNode } from '../../../packages/metrics/src/rollup/org-tree.js';
import { day } from '../../support/history.js';
import { stay } from '../../support/staff.js';

const shape = (nodes: readonly OrgNode[]): unknown => Object.fromEntries(nodes.map(({ person, children }) => [person ?? '-', shape(children)]));
const tree = (owners: readonly (string | null)[], stays: Parameters<typeof orgTree>[1]['stays'], date = '2026-07-01') => orgTree(owners, { stays }, day(date));

describe('orgTree', () => {
  it('hangs owners below their managers, strangers at the top, what nobody owns last', () => {
    const stays = [stay('ann', { manager: 'mia' }), stay('ben', { manager: 'mia' }), stay('mia', { manager: 'zed' }), stay('eve', { manager: 'zed' })];
    assert.deepEqual(shape(tree([null, 'ben', 'ann', 'cem'], stays)), { cem: {}, zed: { mia: { ann: {}, ben: {} } }, '-': {} });
  });

  it('asks who was the manager on that day', () => {
    const stays = [stay('ann', { manager: 'mia', to: '2026-04-01' }), stay('ann', { manager: 'zed', from: '2026-04-01' })];
    assert.deepEqual(shape(tree(['ann'], stays, '2026-03-31')), { mia: { ann: {} } });
    assert.deepEqual(shape(tree(['ann'], stays, '2026-04-01')), { zed: { ann: {} } });
  });

  it('cuts a ring of managers, and keeps everybody once', () => {
    const stays = [stay('a', { manager: 'b' }), stay('b', { manager: 'c' }), stay('c', { manager: 'a' })];
    assert.deepEqual(shape(tree(['a', 'c'], stays)), { c: { b: { a: {} } } });
    assert.deepEqual(shape(tree(['a'], [stay('a', { manager: 'a' })])), { a: {} });
  });

  it('counts depth from the top', () => assert.equal(tree(['ann'], [stay('ann', { manager: 'mia' })])[0]?.children[0]?.depth, 1));
});
