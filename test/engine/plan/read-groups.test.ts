import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tally, type Grouped, type Reduction, type Tally } from '@sluice/model';
import { groupsOf, hasRows, readCells } from '../../../packages/engine/src/plan/read-groups.js';
import { finish, nobody, rawDeal, viewOf } from '../../support/store-of.js';

const deals = [
  rawDeal({ id: 'a', ownerId: 'zoe', stage: 's2', amountMinor: 1 }),
  rawDeal({ id: 'b', ownerId: null, stage: 's1', amountMinor: 2 }),
  rawDeal({ id: 'c', ownerId: 'ann', stage: 's2', amountMinor: 4 }),
  rawDeal({ id: 'd', ownerId: 'ann', stage: 's1', amountMinor: 8 }),
];
const BY_BOTH: Reduction<unknown> = tally({ over: 'deals', column: 'amountMinor', where: [], by: ['owner', 'stage'] });

function bound() {
  const view = viewOf({ deals });
  finish(view.kernels.ensure([BY_BOTH], view.tables));
  const found = view.kernels.get(BY_BOTH);
  assert.ok('kernel' in found && found.cells !== null);
  return { view, found, cells: found.cells };
}
const sums = (grouped: unknown): readonly unknown[] => (grouped as Grouped<Tally>).map(({ key, reading }) => [...key, reading.sum]);

describe('groupsOf', () => {
  it('is in order, missing last', () => {
    const { cells } = bound();
    assert.deepEqual(
      groupsOf(cells, 1).map(({ key }) => key[0]),
      ['ann', 'zoe', null],
    );
    assert.deepEqual(
      groupsOf(cells, 2).map(({ key }) => key),
      [
        ['ann', 's1'],
        ['ann', 's2'],
        ['zoe', 's2'],
        [null, 's1'],
      ],
    );
  });
});

describe('groupsOf after a change', () => {
  it('gives the same list until a cell opens', () => {
    const { view, cells } = bound();
    const before = groupsOf(cells, 1);
    assert.equal(groupsOf(cells, 1), before);
    view.store.upsert(rawDeal({ id: 'e', ownerId: 'bob', stage: 's1' }), view.kernels);
    assert.deepEqual(
      groupsOf(cells, 1).map(({ key }) => key[0]),
      ['ann', 'bob', 'zoe', null],
    );
  });
});

describe('readCells', () => {
  it('reads all cells as one where the query has all the groups', () => {
    const { found, cells } = bound();
    const [ann] = groupsOf(cells, 2);
    assert.equal((readCells(found, BY_BOTH, 2, ann!.cells) as Tally).sum, 8);
  });

  it("reads by the reduction's own groups within those of the query", () => {
    const { found, cells } = bound();
    const [ann] = groupsOf(cells, 1);
    assert.deepEqual(sums(readCells(found, BY_BOTH, 1, ann!.cells)), [
      ['s1', 8],
      ['s2', 4],
    ]);
  });

  it('leaves out groups whose last row has left', () => {
    const { view, found, cells } = bound();
    view.store.remove('a', view.kernels);
    view.store.remove('b', nobody);
    const zoe = groupsOf(cells, 1).find(({ key }) => key[0] === 'zoe');
    assert.deepEqual(sums(readCells(found, BY_BOTH, 1, zoe!.cells)), []);
  });
});

describe('hasRows', () => {
  it('is true of rows without a value, too', () => {
    assert.deepEqual([hasRows({ n: 0 }), hasRows({ n: 0, missing: 1 }), hasRows({ n: 0, missing: 0, unconverted: 1 })], [false, true, true]);
  });
});
