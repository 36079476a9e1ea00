import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kaplanMeier, survivalTime } from '../../../packages/metrics/src/statistics/kaplan-meier.js';

/** Six deals: won after 10, 35 and 50 days; 15, 20 and 40 are censored. */
const durations = [10, 15, 20, 35, 40, 50];
const atRisk = (time: number): number => durations.filter((days) => days >= time).length;
const curve = kaplanMeier(
  [10, 35, 50].map((time) => ({ time, count: 1 })),
  atRisk,
);

describe('kaplanMeier', () => {
  it('multiplies what each day leaves: 5/6, then × 2/3, then nothing', () => {
    assert.deepEqual(
      curve.map(({ atRisk: n }) => n),
      [6, 3, 1],
    );
    curve.forEach(({ survival }, i) => assert.ok(Math.abs(survival - ([5 / 6, 5 / 9, 0][i] ?? NaN)) < 1e-12));
  });

  it("has Greenwood's variance, S² Σ d ÷ n(n − d), and none where nothing is left", () => {
    assert.ok(Math.abs((curve[0]?.variance ?? 0) - (5 / 6) ** 2 / 30) < 1e-12);
    assert.ok(Math.abs((curve[1]?.variance ?? 0) - (5 / 9) ** 2 * (1 / 30 + 1 / 6)) < 1e-12);
    assert.deepEqual([curve[2]?.variance, curve[2]?.low, curve[2]?.high], [null, null, null]);
  });

  it('has a band by log(-log) that holds the survival and stays within 0 and 1', () => {
    // S = 5/6: exp(1.959964 · √(1/30) ÷ |ln 5/6|) is 7.1170.
    assert.ok(Math.abs((curve[0]?.low ?? 0) - 0.27312) < 1e-4, String(curve[0]?.low));
    for (const { low, high, survival } of curve.slice(0, 2))
      assert.ok(low !== null && high !== null && 0 < low && low < survival && survival < high && high < 1);
  });
});

describe('survivalTime', () => {
  it('is the first day with no more than the rest left, with a tolerance', () => {
    assert.deepEqual([survivalTime(curve, 0.1), survivalTime(curve, 0.4), survivalTime(curve, 0.5)], [10, 35, 50]);
    const half = kaplanMeier([{ time: 3, count: 1 }], () => 2);
    assert.equal(survivalTime(half, 0.5), 3);
  });

  it('is null where it is not reached', () => {
    assert.equal(survivalTime(curve.slice(0, 2), 0.5), null);
    assert.equal(survivalTime([], 0.5), null);
  });
});
