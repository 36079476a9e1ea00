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
    placesOf: ({ from, rows, count }, out) => {
      for (let i = 0; i < count; i++) out[i] = codes[from + rows[i]!]! + 1;
    },
    ownCodes: () => null,
    keyOf: String,
    rankOf: (code) => code,
    inOrder: () => null,
  };
}

function cellsOf(cells: Cells, rows: number): readonly number[] {
  const out = new Int32Array(rows);
  cells.cellsOf({ from: 0, rows: Uint16Array.from({ length: rows }, (_, i) => i), count: rows }, out);
  return [...out];
}

describe('Cells', () => {
  it('numbers codes in order of appearance row by row, missing ones too', () => {
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

  it('names the same cells by place as row by row', () => {
    const cells = new Cells([dimensionOf([1, 0, -1]), dimensionOf([0, 2, 1])]);
    const places = cells.placesOf({ from: 0, rows: Uint16Array.of(0, 1, 2), count: 3 });
    assert.ok(places !== null);
    const named = [...places.list.subarray(0, 3)].map((place) => places.cellAt(place, places.radix));
    assert.deepEqual(named, [0, 1, 2]);
    assert.deepEqual(
      [0, 1, 2].map((row) => cells.cellOf(row)),
      named,
    );
    assert.ok(places.list.subarray(0, 3).every((place) => place < places.bound));
  });

  it('names cells by places that were made before dictionaries grew', () => {
    const codes = [0, 1];
    const cells = new Cells([dimensionOf([4, 4, 4]), dimensionOf(codes)]);
    const before = cells.placesOf({ from: 0, rows: Uint16Array.of(0, 1), count: 2 })!;
    const [place] = before.list;
    codes.push(5000);
    assert.equal(cells.cellOf(0), before.cellAt(place!, before.radix));
    assert.notEqual(cells.placesOf({ from: 0, rows: Uint16Array.of(2), count: 1 })!.radix, before.radix);
  });

  it('leaves the codes in the columns that hold them', () => {
    const column: CodeColumn = { kind: 'code', codes: Uint16Array.of(1, 65535), dictionary: { values: ['a', 'b'], codeOf: () => -1 }, noCode: 65535 };
    const cells = new Cells([{ ...dimensionOf([1, -1]), ownCodes: () => column }]);
    assert.deepEqual(cells.placesOf({ from: 0, rows: Uint16Array.of(0, 1), count: 2 })?.columns, [column]);
    assert.deepEqual(cellsOf(cells, 2), [0, 1]);
    assert.deepEqual(cells.all, [[1], [-1]]);
  });

  it('has no places for more than two dimensions, or too many combinations', () => {
    const block = { from: 0, rows: Uint16Array.of(0), count: 1 };
    assert.equal(new Cells([dimensionOf([1]), dimensionOf([1]), dimensionOf([1])]).placesOf(block), null);
    assert.equal(new Cells([dimensionOf([100_000]), dimensionOf([100_000])]).placesOf(block), null);
  });
});
