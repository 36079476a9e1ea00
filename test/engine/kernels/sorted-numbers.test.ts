import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SortedNumbers } from '../../../packages/engine/src/kernels/sorted-numbers.js';
import { runs } from '../../support/runs.js';

const amounts = fc.array(fc.integer({ min: -1000, max: 1_000_000_000_000 }), { maxLength: 60 });

describe('SortedNumbers', () => {
  it('ranks as sorting does, filled or changed one by one', () => {
    fc.assert(
      fc.property(amounts, amounts, amounts, (filled, added, dropped) => {
        const numbers = new SortedNumbers();
        for (const value of [...filled, ...dropped]) numbers.append(value);
        numbers.countBelow(0);
        for (const value of added) numbers.add(value);
        for (const value of dropped) numbers.remove(value);
        const sorted = [...filled, ...added].sort((a, b) => a - b);
        assert.deepEqual(
          sorted.map((_, rank) => numbers.at(rank)),
          sorted,
        );
        assert.equal(numbers.countBelow(500), sorted.filter((value) => value < 500).length);
      }),
      { numRuns: runs(100), seed: 1 },
    );
  });

  it('tells how often each value comes', () => {
    const numbers = new SortedNumbers();
    for (const value of [5, 1, 5]) numbers.add(value);
    const more = new SortedNumbers();
    more.append(1);
    numbers.addAll(more);
    const seen: number[][] = [];
    numbers.eachAscending((value, times) => seen.push([value, times]));
    assert.deepEqual(seen, [
      [1, 2],
      [5, 2],
    ]);
  });
});
