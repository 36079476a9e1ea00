import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Ordered } from '@sluice/model';
import { timesOf } from '../../../packages/metrics/src/statistics/times-of.js';
import { runReduction } from '../../support/run-reduction.js';
import { runs } from '../../support/runs.js';

const reading = (days: readonly number[]) =>
  runReduction(
    { reduce: 'ordered', over: 'deals', column: 'cycleDays', where: [] },
    { deals: days.map((cycleDays) => ({ cycleDays })), visits: [], activities: [] },
  ) as Ordered;

describe('timesOf', () => {
  it('lists the different days, and how often each comes', () => {
    assert.deepEqual(timesOf(reading([5, 0, 5])), [
      { time: 0, count: 1 },
      { time: 5, count: 2 },
    ]);
    assert.deepEqual(timesOf(reading([7])), [{ time: 7, count: 1 }]);
    assert.deepEqual(timesOf(reading([])), []);
  });

  it('loses none of any number of days', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 300 }), (days) => {
        const listed = timesOf(reading(days)).flatMap(({ time, count }) => Array.from({ length: count }, () => time));
        assert.deepEqual(
          listed,
          [...days].sort((a, b) => a - b),
        );
      }),
      { numRuns: runs(300), seed: 14 },
    );
  });
});
