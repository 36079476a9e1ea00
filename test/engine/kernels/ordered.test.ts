import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NO_DAY, type Column } from '@sluice/model';
import { OrderedKernel } from '../../../packages/engine/src/kernels/ordered.js';
import type { Places } from '../../../packages/engine/src/kernels/places.js';

const block = { from: 0, rows: Uint16Array.of(0, 1, 2, 3), count: 4 };
const columns: readonly [string, Column][] = [
  ['days', { kind: 'day', values: Int32Array.of(30, 10, NO_DAY, 20) }],
  ['amounts', { kind: 'number', values: Float64Array.of(30, 10, NaN, 20) }],
];

for (const [name, column] of columns) {
  describe(`OrderedKernel of ${name}`, () => {
    const filled = (cells: Int32Array | null = null): OrderedKernel => {
      const kernel = new OrderedKernel(() => ({ column, deal: null }));
      kernel.fill(block, cells);
      kernel.settle();
      return kernel;
    };

    it('finds the median of what has a value', () => {
      const { n, missing, sum, quantile } = filled().read([0]);
      assert.deepEqual([n, missing, sum, quantile(0.5)], [3, 1, 60, 20]);
    });

    it('reads several cells as one', () => {
      const kernel = filled(Int32Array.of(0, 1, 1, 2));
      assert.equal(kernel.read([1]).quantile(0.5), 10);
      const { n, sum, missing, quantile } = kernel.read([0, 1, 2]);
      assert.deepEqual([n, sum, missing, quantile(0.5)], [3, 60, 1, 20]);
    });

    it('forgets', () => {
      const kernel = filled();
      kernel.read([0]).quantile(0.5);
      kernel.remove(0, 0);
      kernel.remove(2, 0);
      const { n, missing, quantile } = kernel.read([0]);
      assert.deepEqual([n, missing, quantile(0.5)], [2, 0, 15]);
    });
  });
}

describe('OrderedKernel', () => {
  it('goes on filling after it was read', () => {
    const kernel = new OrderedKernel(() => ({ column: { kind: 'day', values: Int32Array.of(1, 2, 3, 4) }, deal: null }));
    for (const n of [4, 8]) {
      kernel.fill(block, null);
      kernel.settle();
      assert.equal(kernel.read([0]).n, n);
    }
    assert.equal(kernel.read([0]).sum, 20);
  });

  it('counts days by place as it counts them by cell', () => {
    const source = () => ({ column: { kind: 'day', values: Int32Array.of(30, 10, NO_DAY, 9000) } as const, deal: null });
    const [byCell, byPlace] = [new OrderedKernel(source), new OrderedKernel(source)];
    byCell.fill(block, Int32Array.of(0, 1, 1, 0));
    const places: Places = { columns: null, list: Int32Array.of(3, 1, 1, 3), radix: 1, bound: 4, cellAt: (place) => (place === 3 ? 0 : 1) };
    assert.ok(byPlace.fillPlaces(block, places));
    byPlace.settle();
    for (const cell of [0, 1]) {
      const { n, sum, missing, quantile } = byCell.read([cell]);
      const same = byPlace.read([cell]);
      assert.deepEqual([same.n, same.sum, same.missing, same.quantile(0.25)], [n, sum, missing, quantile(0.25)]);
    }
  });

  it('takes no places for amounts', () => {
    const kernel = new OrderedKernel(() => ({ column: { kind: 'number', values: new Float64Array(4) }, deal: null }));
    assert.equal(kernel.fillPlaces(block, { columns: null, list: new Int32Array(4), radix: 1, bound: 1, cellAt: () => 0 }), false);
  });

  it('keeps amounts without a rate apart', () => {
    const kernel = new OrderedKernel(() => ({ column: { kind: 'number', values: Float64Array.of(1, Infinity, 2, 3) }, deal: null }));
    kernel.fill(block, null);
    assert.deepEqual([kernel.read([0]).n, kernel.read([0]).unconverted], [3, 1]);
  });
});
