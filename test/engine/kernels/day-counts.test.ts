import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DayCounts } from '../../../packages/engine/src/kernels/day-counts.js';
import { runs } from '../../support/runs.js';

const days = fc.array(fc.integer({ min: -500, max: 25_000 }), { maxLength: 60 });

describe('DayCounts', () => {
  it('ranks as sorting does, whatever was taken out again', () => {
    fc.assert(
      fc.property(days, days, (kept, dropped) => {
        const counts = new DayCounts();
        for (const day of [...dropped, ...kept]) counts.add(day);
        for (const day of dropped) counts.remove(day);
        const sorted = [...kept].sort((a, b) => a - b);
        assert.equal(counts.n, kept.length);
        assert.deepEqual(
          sorted.map((_, rank) => counts.at(rank)),
          sorted,
        );
        assert.equal(counts.countBelow(100), sorted.filter((day) => day < 100).length);
      }),
      { numRuns: runs(100), seed: 1 },
    );
  });

  it('adds up with others', () => {
    const a = new DayCounts();
    a.add(3, 2);
    const b = new DayCounts();
    b.add(1);
    a.addAll(b);
    const seen: number[][] = [];
    a.eachAscending((day, times) => seen.push([day, times]));
    assert.deepEqual(seen, [
      [1, 1],
      [3, 2],
    ]);
  });

  it('has no value of a rank beyond the last', () => {
    assert.throws(() => new DayCounts().at(0), /no value of rank 0 among 0/);
  });
});
