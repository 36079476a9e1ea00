import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Cells } from '../../../packages/engine/src/kernels/cells.js';
import type { Dimension } from '../../../packages/engine/src/kernels/dimension.js';

/** A dimension over an array of codes that may grow. */
function dimensionOf(codes: readonly number[]): Dimension {
  return {
    bound: () => Math.max(...codes, -1) + 1,
    codeOf: (row) => codes[row]!,
    codesOf: ({ from, rows, count }, out) => {
      for (let i = 0; i < count; i++) out[i] = codes[from + rows[i]!]!;
    },
    ownCodes: () => null,
    keyOf: String,
    rankOf: (code) => code,
  };
}

function cellsOf(cells: Cells, rows: number): readonly number[] {
  const out = new Int32Array(rows);
  cells.cellsOf({ from: 0, rows: Uint16Array.from({ length: rows }, (_, i) => i), count: rows }, out);
  return [...out];
}

describe('Cells', () => {
  it('numbers codes in order of appearance, missing ones too', () => {
    const cells = new Cells([dimensionOf([5, -1, 5, 2])]);
    assert.deepEqual(cellsOf(cells, 4), [0, 1, 0, 2]);
    assert.deepEqual(cells.all, [[5], [-1], [2]]);
    assert.equal(cells.cellOf(3), 2);
  });

  it('numbers combinations', () => {
    const cells = new Cells([dimensionOf([1, 1, 0]), dimensionOf([0, -1, 0])]);
    assert.deepEqual(cellsOf(cells, 3), [0, 1, 2]);
    assert.deepEqual(cells.all, [
      [1, 0],
      [1, -1],
      [0, 0],
    ]);
    assert.equal(cells.cellOf(1), 1);
  });

  it('numbers combinations of more than two', () => {
    const cells = new Cells([dimensionOf([1, 1]), dimensionOf([0, 0]), dimensionOf([3, 4])]);
    assert.deepEqual(cellsOf(cells, 2), [0, 1]);
  });

  it('keeps its numbers while dictionaries grow', () => {
    const codes = [0, 1];
    const cells = new Cells([dimensionOf(codes), dimensionOf([0, 0, 0, 0])]);
    assert.deepEqual(cellsOf(cells, 2), [0, 1]);
    codes.push(5000, 1);
    assert.deepEqual(cellsOf(cells, 4), [0, 1, 2, 1]);
  });

  it('does with a map where there are too many combinations for an array', () => {
    const cells = new Cells([dimensionOf([100_000, 3]), dimensionOf([100_000, 3])]);
    assert.deepEqual(cellsOf(cells, 2), [0, 1]);
    assert.equal(cells.cellOf(0), 0);
  });
});
