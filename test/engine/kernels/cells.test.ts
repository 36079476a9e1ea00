import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Cells } from '../../../packages/engine/src/kernels/cells.js';
import type { CodeColumn } from '@sluice/model';
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

  it('counts rows by cell where there are few combinations', () => {
    const codes = Uint16Array.from({ length: 100 }, (_, i) => (i % 3 === 0 ? 65535 : i % 3));
    const column: CodeColumn = { kind: 'code', codes, dictionary: { values: ['a', 'b', 'c'], codeOf: () => -1 }, noCode: 65535 };
    const cells = new Cells([{ ...dimensionOf([2]), ownCodes: () => column }]);
    const block = { from: 0, rows: Uint16Array.from(codes.keys()), count: 100 };
    const counts: number[] = [];
    for (let time = 0; time < 2; time++) assert.ok(cells.countRows(block, (rows, cell) => (counts[cell] = (counts[cell] ?? 0) + rows)));
    assert.deepEqual(cells.all, [[-1], [1], [2]]);
    assert.deepEqual(counts, [68, 66, 66]);
  });

  it('counts no rows where the codes are in no column', () => {
    assert.equal(
      new Cells([dimensionOf([1])]).countRows({ from: 0, rows: Uint16Array.of(0), count: 1 }, () => assert.fail()),
      false,
    );
  });
});
