import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RowsUpdate, RowWindow } from '@sluice/engine';
import type { Filter } from '@sluice/model';
import { RowWindows } from '../../packages/engine/src/row-windows.js';
import { rawDeal, viewOf } from '../support/store-of.js';

const view = viewOf({
  deals: ['Cem', 'Ann', 'Ben', 'Dan'].map((name, i) => rawDeal({ id: `d${i}`, name, ownerId: i < 2 ? 'x' : 'y', nextStep: i === 3 ? 'Call Ann' : null })),
});
const windows = new RowWindows();

function answer(window: Partial<RowWindow>, selection: Filter = []): RowsUpdate {
  const whole: RowWindow = { sort: { field: 'name' }, from: 0, to: 10, ...window };
  return windows.answer(whole, { view, dealUrl: null, isMoving: () => false, selection, version: 1, id: 5 });
}
const names = ({ rows }: RowsUpdate): readonly (string | null)[] => rows.map(({ name }) => name);

describe('RowWindows', () => {
  it('gives a piece of the sorted list, and how long it is', () => {
    const update = answer({ from: 1, to: 3 });
    assert.deepEqual([update.id, update.total, update.from, names(update)], [5, 4, 1, ['Ben', 'Cem']]);
  });

  it('narrows to its filter and the selection', () => {
    assert.deepEqual(names(answer({ filter: [{ field: 'owner', in: ['x'] }] })), ['Ann', 'Cem']);
    assert.deepEqual(names(answer({}, [{ field: 'owner', in: ['y'] }])), ['Ben', 'Dan']);
    assert.equal(answer({ ignore: ['owner'] }, [{ field: 'owner', in: ['y'] }]).total, 4);
  });

  it('searches', () => assert.deepEqual(names(answer({ search: 'ann' })), ['Ann', 'Dan']));

  it('is empty beyond its end', () => assert.deepEqual(names(answer({ from: 9, to: 12 })), []));

  it('says what it cannot sort or filter by', () => {
    assert.deepEqual(
      answer({ sort: { field: 'luck' } }).problems.map(({ code }) => code),
      ['unknown-field'],
    );
    const { total, problems } = answer({ filter: [{ field: 'luck', missing: true }] });
    assert.deepEqual([total, problems[0]?.code], [0, 'unknown-field']);
  });
});
