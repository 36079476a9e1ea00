import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CodeColumn } from '@sluice/model';
import { PendingSums } from '../../../packages/engine/src/kernels/pending-sums.js';
import type { Places } from '../../../packages/engine/src/kernels/places.js';

const column = (...codes: number[]): CodeColumn => ({
  kind: 'code',
  codes: Uint16Array.from(codes),
  dictionary: { values: [], codeOf: () => -1 },
  noCode: 65535,
});
const block = { from: 1, rows: Uint16Array.of(0, 1, 2, 3, 4), count: 5 };
const values = Float64Array.of(99, 5, NaN, Infinity, 7, 1);
const byOne: Places = { columns: [column(9, 1, 0, 1, 65535, 1)], list: new Int32Array(0), radix: 1, bound: 3, cellAt: (place) => place };
const byPair: Places = { ...byOne, columns: [column(9, 1, 0, 1, 65535, 1), column(0, 0, 0, 0, 0, 65535)], radix: 4, bound: 12 };
const byList: Places = { ...byOne, columns: null, list: Int32Array.of(2, 1, 2, 0, 2) };

/** What was handed out by place, as [place, rows, sum]; `odd`: values that could not be added, with their places. */
function counted(places: Places, of: Float64Array | null) {
  const pending = new PendingSums();
  const odd: number[][] = [];
  const settled: number[][] = [];
  pending.fill(block, places, of, (value, place) => odd.push([value, place]));
  pending.settle((...each) => settled.push(each));
  return { pending, odd, settled };
}

describe('PendingSums', () => {
  for (const [name, places] of [
    ['a column', byOne],
    ['a list', byList],
  ] as const) {
    it(`adds by the places of ${name}, and tells what cannot be added`, () => {
      const { odd, settled } = counted(places, values);
      assert.deepEqual(settled, [
        [0, 1, 7],
        [1, 1, 0],
        [2, 3, 6],
      ]);
      assert.deepEqual(odd, [
        [NaN, 1],
        [Infinity, 2],
      ]);
    });
  }

  it('adds by pairs', () => {
    assert.deepEqual(counted(byPair, values).settled, [
      [1, 1, 7],
      [5, 1, 0],
      [8, 1, 1],
      [9, 2, 5],
    ]);
  });

  it('counts rows where there is nothing to add', () => {
    assert.deepEqual(
      counted(byOne, null).settled.map(([, rows, sum]) => [rows, sum]),
      [
        [1, 0],
        [1, 0],
        [3, 0],
      ],
    );
  });

  it('forgets what it has handed out', () => {
    counted(byOne, values).pending.settle(() => assert.fail('a place was handed out twice'));
  });

  it('leaves more places than fit to others', () => {
    assert.deepEqual([PendingSums.takes(byOne), PendingSums.takes({ ...byOne, bound: 1_000_000 })], [true, false]);
  });
});
