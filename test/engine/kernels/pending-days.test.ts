import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NO_DAY } from '@sluice/model';
import { PendingDays } from '../../../packages/engine/src/kernels/pending-days.js';

const days = Int32Array.of(9, NO_DAY, 20_000, 20_003, 20_000, 3, 90_000);
const block = { from: 1, rows: Uint16Array.of(0, 1, 2, 3, 4, 5), count: 6 };

/** Every day by its cell and how often it came; `beyond`: those that were told at once. */
function counted(cells: Int32Array | null, size: number) {
  const pending = new PendingDays();
  const beyond: number[][] = [];
  const settled: number[][] = [];
  pending.fill(days, block, cells, size, (day, cell) => beyond.push([day, cell]));
  pending.settle((day, cell, times) => settled.push([day, cell, times]));
  return { pending, beyond, settled };
}

describe('PendingDays', () => {
  it('counts days, and tells at once what is missing or far away', () => {
    const { beyond, settled } = counted(null, 1);
    assert.deepEqual(settled, [
      [20_000, 0, 2],
      [20_003, 0, 1],
    ]);
    assert.deepEqual(
      beyond.map(([day]) => day),
      [NO_DAY, 3, 90_000],
    );
  });

  it('keeps cells apart, and tells those beyond its table at once', () => {
    const { beyond, settled } = counted(Int32Array.of(0, 2, 1, 5000, 0, 0), 5001);
    assert.deepEqual(settled, [
      [20_003, 1, 1],
      [20_000, 2, 1],
    ]);
    assert.deepEqual(beyond, [
      [NO_DAY, 0],
      [20_000, 5000],
      [3, 0],
      [90_000, 0],
    ]);
  });

  it('forgets what it has handed out', () => {
    const { pending } = counted(null, 1);
    pending.settle(() => assert.fail('a day was handed out twice'));
  });
});
