import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CodeColumn } from '@sluice/model';
import { EVERY_ROW, type Block } from '../../../packages/engine/src/kernels/block.js';
import { countPlaces, listPlaces, type Places } from '../../../packages/engine/src/kernels/places.js';

const some: Block = { from: 1, rows: Uint16Array.of(0, 1, 3), count: 3 };
const dictionary = { values: ['a', 'b', 'c'], codeOf: () => -1 };
const columnOf = (...codes: number[]): CodeColumn => ({ kind: 'code', codes: Uint16Array.from(codes), dictionary, noCode: 65535 });
const first = columnOf(0, 2, 65535, 1, 2);
const second = columnOf(0, 1, 1, 1, 65535);
const wide: CodeColumn = { kind: 'code', codes: Int32Array.of(0, 1, 1, 1, -1), dictionary, noCode: -1 };
const nowhere = { list: new Int32Array(0), cellAt: (place: number) => place };
const one: Places = { ...nowhere, columns: [first], radix: 1, bound: 4 };
const pair = (inner: CodeColumn): Places => ({ ...nowhere, columns: [first, inner], radix: 8, bound: 32 });
const given: Places = { ...nowhere, columns: null, list: Int32Array.of(3, 0, 3), radix: 1, bound: 4 };

function counted(places: Places, block: Block): readonly number[] {
  const counts = new Int32Array(places.bound);
  countPlaces(places, block, counts);
  return [...counts];
}

describe('listPlaces', () => {
  const listed = (places: Places): readonly number[] => [...listPlaces(places, some).subarray(0, 3)];

  it('places missing codes first', () => assert.deepEqual(listed(one), [3, 0, 3]));
  it('places pairs row by row of the first, whatever the width of their codes', () => {
    assert.deepEqual(listed(pair(second)), [26, 2, 24]);
    assert.deepEqual(listed(pair(wide)), [26, 2, 24]);
  });
  it('gives places that are known', () => assert.deepEqual(listed(given), [3, 0, 3]));
});

describe('countPlaces', () => {
  it('counts as many rows at each place as are listed there', () => {
    for (const places of [one, pair(second), pair(wide), given]) {
      const expected = new Array<number>(places.bound).fill(0);
      for (const place of listPlaces(places, some).subarray(0, 3)) expected[place]! += 1;
      assert.deepEqual(counted(places, some), expected);
    }
  });

  it('counts blocks of which nothing was left out as it counts lists of rows', () => {
    for (const places of [one, pair(second)]) {
      const every = counted(places, { from: 0, rows: EVERY_ROW, count: 5 });
      assert.deepEqual(every, counted(places, { from: 0, rows: Uint16Array.of(0, 1, 2, 3, 4), count: 5 }));
    }
  });
});
