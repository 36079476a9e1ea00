import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CustomColumn } from '../../../packages/engine/src/store/custom-column.js';

describe('CustomColumn', () => {
  it('is of numbers as long as every value is one', () => {
    const column = new CustomColumn();
    column.set(1, 2.5);
    const built = column.column(3);
    assert.equal(built.kind, 'number');
    assert.deepEqual(built.kind === 'number' && [...built.values], [NaN, 2.5, NaN]);
  });

  it('becomes text with the first value that is not a number', () => {
    const column = new CustomColumn();
    column.set(0, 7);
    column.set(1, 'seven');
    assert.deepEqual([column.get(0), column.get(1), column.get(2)], ['7', 'seven', null]);
    assert.equal(column.column(2).kind, 'code');
  });
});
