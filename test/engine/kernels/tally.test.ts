import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NO_DAY, type Column } from '@sluice/model';
import type { Places } from '../../../packages/engine/src/kernels/places.js';
import { TallyKernel, valueAt } from '../../../packages/engine/src/kernels/tally.js';

const amounts: Column = { kind: 'number', values: Float64Array.of(5, NaN, Infinity, 7, 1) };
const rows = Uint16Array.of(0, 1, 2, 3);
const block = { from: 0, rows, count: 4 };

const cells = new Map([
  [4, 0],
  [6, 1],
  [5, 2],
]);
/** Places 4, 6 and 5 are cells 0, 1 and 2, times the radix they were made with. */
function placesOf(list: readonly number[], radix: number): Places {
  return { columns: null, list: Int32Array.from(list), radix, bound: 7 * radix, cellAt: (place, made) => cells.get(place / made)! };
}

describe('TallyKernel', () => {
  it('adds what has a value, and counts what has none', () => {
    const kernel = new TallyKernel(() => ({ column: amounts, deal: null }));
    kernel.fill(block, null);
    assert.deepEqual(kernel.read([0]), { n: 4, sum: 12, missing: 1, unconverted: 1 });
  });

  it('keeps cells apart, and reads several together', () => {
    const kernel = new TallyKernel(() => ({ column: amounts, deal: null }));
    kernel.fill(block, Int32Array.of(0, 1, 1, 2));
    assert.deepEqual(kernel.read([1]), { n: 2, sum: 0, missing: 1, unconverted: 1 });
    assert.deepEqual(kernel.read([0, 2]), { n: 2, sum: 12, missing: 0, unconverted: 0 });
    assert.deepEqual(kernel.read([9]), { n: 0, sum: 0, missing: 0, unconverted: 0 });
  });

  it('forgets a row as it learnt it', () => {
    const kernel = new TallyKernel(() => ({ column: amounts, deal: null }));
    kernel.fill(block, null);
    kernel.add(4, 0);
    for (const row of [0, 1, 2]) kernel.remove(row, 0);
    assert.deepEqual(kernel.read([0]), { n: 2, sum: 8, missing: 0, unconverted: 0 });
  });

  it('counts rows where it has no column to add', () => {
    const kernel = new TallyKernel(null);
    kernel.fill(block, null);
    kernel.add(9, 3);
    assert.equal(kernel.read([0, 3]).n, 5);
  });

  it('counts by place as it counts by cell', () => {
    for (const of of [amounts, null]) {
      const source = of === null ? null : () => ({ column: of, deal: null });
      const [byCell, byPlace] = [new TallyKernel(source), new TallyKernel(source)];
      byCell.fill(block, Int32Array.of(0, 1, 1, 2));
      assert.ok(byPlace.fillPlaces(block, placesOf([4, 6, 6, 5], 1)));
      byPlace.settle();
      for (const cell of [0, 1, 2]) assert.deepEqual(byPlace.read([cell]), byCell.read([cell]));
    }
  });

  it('settles by itself when places are made another way', () => {
    const kernel = new TallyKernel(() => ({ column: amounts, deal: null }));
    for (const radix of [1, 8])
      kernel.fillPlaces(
        block,
        placesOf(
          [4, 6, 6, 5].map((place) => place * radix),
          radix,
        ),
      );
    kernel.settle();
    assert.deepEqual(kernel.read([0, 1, 2]), { n: 8, sum: 24, missing: 2, unconverted: 2 });
  });

  it('takes no places for what must be looked up row by row', () => {
    assert.equal(new TallyKernel(() => ({ column: amounts, deal: Int32Array.of(0) })).fillPlaces(block, placesOf([0], 1)), false);
    assert.equal(new TallyKernel(null).fillPlaces(block, { ...placesOf([0], 1), bound: 1e9 }), false);
  });

  it('reads the column of the deal behind a row', () => {
    const kernel = new TallyKernel(() => ({ column: amounts, deal: Int32Array.of(3, 3, 0, 1) }));
    kernel.fill(block, null);
    assert.deepEqual(kernel.read([0]), { n: 4, sum: 19, missing: 1, unconverted: 0 });
  });
});

describe('valueAt', () => {
  it('is NaN for what is missing, whatever the kind of column', () => {
    const dictionary = { values: ['a'], codeOf: () => 0 };
    assert.equal(valueAt({ column: { kind: 'day', values: Int32Array.of(NO_DAY) }, deal: null }, 0), NaN);
    assert.equal(valueAt({ column: { kind: 'code', codes: Uint16Array.of(65535), dictionary, noCode: 65535 }, deal: null }, 0), NaN);
    assert.equal(valueAt({ column: { kind: 'code', codes: Uint16Array.of(0), dictionary, noCode: 65535 }, deal: null }, 0), 0);
  });
});
