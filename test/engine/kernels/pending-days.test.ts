import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NO_DAY } from '@sluice/model';
import { PendingDays } from '../../../packages/engine/src/kernels/pending-days.js';
import type { Places } from '../../../packages/engine/src/kernels/places.js';

const days = Int32Array.of(9, NO_DAY, 20_000, 20_003, 20_000, 3, 90_000);
const block = { from: 1, rows: Uint16Array.of(0, 1, 2, 3, 4, 5), count: 6 };

const byList: Places = { columns: null, list: Int32Array.of(0, 2, 1, 5, 0, 0), radix: 1, bound: 6, cellAt: (place) => place };
const codes = Uint16Array.of(7, 65535, 1, 0, 4, 65535, 65535);
const byColumn: Places = { ...byList, columns: [{ kind: 'code', codes, dictionary: { values: [], codeOf: () => -1 }, noCode: 65535 }] };

/** Every day by its place and how often it came; `beyond`: those that were told at once. */
function counted(places: Places | null) {
  const pending = new PendingDays();
  const beyond: number[][] = [];
  const settled: number[][] = [];
  pending.fill(days, block, places, (day, place) => beyond.push([day, place]));
  pending.settle((...each) => settled.push(each));
  return { pending, beyond, settled };
}

describe('PendingDays', () => {
  it('counts days, and tells at once what is missing or far away', () => {
    const { beyond, settled } = counted(null);
    assert.deepEqual(settled, [
      [20_000, 0, 2],
      [20_003, 0, 1],
    ]);
    assert.deepEqual(
      beyond.map(([day]) => day),
      [NO_DAY, 3, 90_000],
    );
  });

  for (const [name, places] of [
    ['a list', byList],
    ['a column', byColumn],
  ] as const) {
    it(`keeps the places of ${name} apart`, () => {
      const { beyond, settled } = counted(places);
      assert.deepEqual(settled, [
        [20_003, 1, 1],
        [20_000, 2, 1],
        [20_000, 5, 1],
      ]);
      assert.deepEqual(beyond, [
        [NO_DAY, 0],
        [3, 0],
        [90_000, 0],
      ]);
    });
  }

  it('leaves more places than fit to others', () => {
    assert.deepEqual([PendingDays.takes(byList), PendingDays.takes({ ...byList, bound: 5000 })], [true, false]);
  });

  it('forgets what it has handed out', () => {
    const { pending } = counted(null);
    pending.settle(() => assert.fail('a day was handed out twice'));
  });
});
