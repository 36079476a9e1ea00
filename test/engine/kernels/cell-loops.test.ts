import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CodeColumn } from '@sluice/model';
import { cellsOfCodes, cellsOfColumns, countPlaces, type CellTable } from '../../../packages/engine/src/kernels/cell-loops.js';

const block = { from: 1, rows: Uint16Array.of(0, 1, 3), count: 3 };
const dictionary = { values: ['a', 'b', 'c'], codeOf: () => -1 };
const columnOf = (...codes: number[]): CodeColumn => ({ kind: 'code', codes: Uint16Array.from(codes), dictionary, noCode: 65535 });
const first = columnOf(0, 2, 65535, 1, 2);
const second = columnOf(0, 1, 1, 1, 65535);

/** Cells in order of appearance; `opened`: the places they were opened for. */
function tableOf(radix: number): CellTable & { readonly opened: number[] } {
  const table = new Int32Array(64);
  const opened: number[] = [];
  return { table, radix, opened, open: (place) => (table[place] = opened.push(place)) - 1 };
}

describe('cellsOfColumns', () => {
  it('places missing codes first', () => {
    const cells = tableOf(1);
    const out = new Int32Array(3);
    cellsOfColumns(first, undefined, block, cells, out);
    assert.deepEqual(
      [[...out], cells.opened],
      [
        [0, 1, 0],
        [3, 0],
      ],
    );
  });

  it('places pairs row by row of the first', () => {
    const cells = tableOf(8);
    const out = new Int32Array(3);
    cellsOfColumns(first, second, block, cells, out);
    assert.deepEqual(
      [[...out], cells.opened],
      [
        [0, 1, 2],
        [26, 2, 24],
      ],
    );
  });
});

describe('cellsOfCodes', () => {
  it('gives the same cells as the columns', () => {
    const cells = tableOf(8);
    const out = new Int32Array(3);
    cellsOfCodes([Int32Array.of(2, -1, 2), Int32Array.of(1, 1, -1)], 3, cells, out);
    assert.deepEqual(
      [[...out], cells.opened],
      [
        [0, 1, 2],
        [26, 2, 24],
      ],
    );
  });

  it('does with one code', () => {
    const out = new Int32Array(2);
    cellsOfCodes([Int32Array.of(5, 5)], 2, tableOf(1), out);
    assert.deepEqual([...out], [0, 0]);
  });
});

describe('countPlaces', () => {
  it('counts rows by one code, missing first', () => {
    const counts = new Int32Array(4);
    countPlaces(first, undefined, block, 1, counts);
    assert.deepEqual([...counts], [1, 0, 0, 2]);
  });

  it('adds to the counts of pairs, whatever the width of their codes', () => {
    const counts = new Int32Array(64);
    const wide: CodeColumn = { kind: 'code', codes: Int32Array.of(0, 1, 1, 1, -1), dictionary, noCode: -1 };
    countPlaces(first, wide, block, 8, counts);
    countPlaces(first, second, block, 8, counts);
    assert.deepEqual([counts[26], counts[2], counts[24]], [2, 2, 2]);
  });
});
