import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { aalenJohansen, medianAmongWinners, wonWithin } from '../../../packages/metrics/src/statistics/aalen-johansen.js';
import { runs } from '../../support/runs.js';

const ends = [
  { time: 10, won: 1, lost: 0 },
  { time: 20, won: 0, lost: 1 },
  { time: 35, won: 1, lost: 0 },
  { time: 50, won: 1, lost: 0 },
];
const durations = [10, 15, 20, 35, 40, 50];
const curve = aalenJohansen(ends, (time) => durations.filter((days) => days >= time).length);

describe('aalenJohansen', () => {
  it('shares out each day what was open just before', () => {
    const expected = [1 / 6, 1 / 6, 0.375, 0.375 + 0.41666666666666674];
    curve.forEach(({ wonShare }, i) => assert.ok(Math.abs(wonShare - (expected[i] ?? NaN)) < 1e-12));
    assert.equal(curve.at(-1)?.openShare, 0);
  });

  it('adds up to 1 every day', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ time: fc.nat(99), end: fc.constantFrom('won', 'lost', 'open') }), { minLength: 1, maxLength: 60 }), (deals) => {
        const times = [...new Set(deals.filter(({ end }) => end !== 'open').map(({ time }) => time))].sort((a, b) => a - b);
        const count = (time: number, end: string): number => deals.filter((deal) => deal.time === time && deal.end === end).length;
        const steps = aalenJohansen(
          times.map((time) => ({ time, won: count(time, 'won'), lost: count(time, 'lost') })),
          (time) => deals.filter((deal) => deal.time >= time).length,
        );
        for (const { wonShare, lostShare, openShare } of steps) assert.ok(Math.abs(wonShare + lostShare + openShare - 1) < 1e-12);
      }),
      { numRuns: runs(300), seed: 14 },
    );
  });
});

describe('wonWithin', () => {
  it('is what was won by that day', () => {
    assert.deepEqual([wonWithin(curve, 9), wonWithin(curve, 10), wonWithin(curve, 34), wonWithin([], 5)], [0, 1 / 6, 1 / 6, 0]);
  });
});

describe('medianAmongWinners', () => {
  it('is the day by which half of the winners were won', () => assert.equal(medianAmongWinners(curve), 50));
  it('takes half for reached', () => {
    const even = aalenJohansen(
      [
        { time: 1, won: 1, lost: 0 },
        { time: 2, won: 1, lost: 0 },
      ],
      (time) => 3 - time,
    );
    assert.equal(medianAmongWinners(even), 1);
  });
  it('is null without a winner', () =>
    assert.deepEqual([medianAmongWinners([]), medianAmongWinners(aalenJohansen([{ time: 1, won: 0, lost: 1 }], () => 1))], [null, null]));
});
