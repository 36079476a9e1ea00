import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TextColumn } from '../../../packages/engine/src/store/text-column.js';

describe('TextColumn', () => {
  it('gives texts back, and null where there is none', () => {
    const column = new TextColumn();
    column.set(0, 'a');
    column.set(1, null);
    column.set(2, 'a');
    assert.deepEqual([column.get(0), column.get(1), column.get(2), column.get(3)], ['a', null, 'a', null]);
  });

  it('keeps equal texts once', () => {
    const column = new TextColumn('large');
    ['x', 'y', 'x'].forEach((text, row) => column.set(row, text));
    assert.deepEqual(column.column().dictionary.values, ['x', 'y']);
    assert.deepEqual([...column.column().codes], [0, 1, 0]);
  });
});
