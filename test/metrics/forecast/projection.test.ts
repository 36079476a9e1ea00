import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOfDate } from '@sluice/model';
import { methodOf, projected } from '../../../packages/metrics/src/forecast/projection.js';
import { STAGES } from '../../support/history.js';
import { contextOf, finished } from '../../support/run-metric.js';

const context = contextOf([], { today: '2026-07-08' });
const period = { from: dayOfDate('2026-07-01'), to: dayOfDate('2026-08-01') };
const deals = {
  won: [{ on: dayOfDate('2026-07-02'), amountMinor: 10, row: 0 }],
  wonCount: 1,
  open: [{ on: dayOfDate('2026-07-20'), value: 30, p: 0.5, row: 1 }],
  openCount: 1,
  openMinor: 30,
  overdueCount: 0,
  overdueMinor: 0,
  allOpen: 1,
  excluded: { noAmount: 0, noRate: 0, noDate: 0, noProbability: 0 },
};

describe('projected', () => {
  it('never falls from step to step, and ends at the total', () => {
    const { steps, total } = finished(projected(deals, { period, quotaMinor: null, step: 'week', wonKnown: true }, context));
    const p90 = steps.flatMap(({ spread }) => (spread ? [spread.p90Minor] : []));
    assert.deepEqual(p90, [10, 10, 40, 40]);
    assert.deepEqual(steps.at(-1)?.spread, total);
  });

  it('knows the chance of a quota only where it knows what was won', () => {
    const chance = (wonKnown: boolean) => finished(projected(deals, { period, quotaMinor: 40, step: 'week', wonKnown }, context)).chance;
    assert.deepEqual([chance(true), chance(false)], [0.5, null]);
  });
});

describe('methodOf', () => {
  it('says where the chances came from', () => {
    const learnt = (...ns: readonly number[]) => methodOf(ns.flatMap((n) => STAGES.slice(0, 1).map((stage) => ({ stage, n, won: 0, probability: 0 }))));
    assert.deepEqual([learnt(), learnt(0, 0), learnt(20, 99), learnt(0, 99)], ['configured', 'configured', 'history', 'mixed']);
  });
});
