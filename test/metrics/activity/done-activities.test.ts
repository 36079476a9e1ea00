import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { doneActivities, isOutbound, textAt, typeIn } from '../../../packages/metrics/src/activity/done-activities.js';
import { day, deal, STAGES, type DealActivity } from '../../support/history.js';
import { contextOf, finished } from '../../support/run-metric.js';
import { selectedOf } from '../../support/selected-of.js';

const on = (date: string, more: Partial<DealActivity> = {}): DealActivity => ({ type: 'call', on: day(date), ...more });
const read = (activities: readonly DealActivity[], choice: Partial<Parameters<typeof doneActivities>[1]> = {}) => {
  const selected = selectedOf([deal({ owner: 'ann', activities })], STAGES);
  return { selected, ...finished(doneActivities(selected, { period: null, unattached: false, ...choice }, contextOf([]))) };
};

describe('doneActivities', () => {
  it('orders by day and time of day, a day alone at its end', () => {
    const { rows } = read([on('2026-03-02'), on('2026-03-02', { at: 5 }), on('2026-03-01'), on('2026-03-02', { at: 3 })]);
    assert.deepEqual([...rows], [2, 3, 1, 0]);
  });

  it('leaves out what is planned, what lies ahead, and other days', () => {
    const activities = [on('2026-03-01', { done: false }), on('2026-07-02'), on('2026-02-28'), on('2026-03-31'), on('2026-04-01')];
    assert.deepEqual([...read(activities, { period: { from: day('2026-03-01'), to: day('2026-04-01') } }).rows], [3]);
  });

  it('counts those of no deal, and takes them where they are asked for by who acted', () => {
    const { selected } = read([on('2026-03-01'), on('2026-03-02')]);
    const loose = { ...selected, activities: { ...selected.activities, deal: Int32Array.of(0, -1) } };
    const asked = (unattached: boolean) => finished(doneActivities(loose, { period: null, unattached }, contextOf([])));
    assert.deepEqual([[...asked(false).rows], asked(false).noDeal], [[0], 1]);
    assert.deepEqual([...asked(true).rows].sort(), [0, 1]);
  });

  it('leaves out those of deals that are not asked for', () => {
    const selected = { ...selectedOf([deal({ activities: [on('2026-03-01')] })], STAGES), rows: new Int32Array() };
    assert.equal(finished(doneActivities(selected, { period: null, unattached: true }, contextOf([]))).rows.length, 0);
  });
});

describe('typeIn', () => {
  it('ignores case', () => {
    const { selected } = read([on('2026-03-01', { type: 'Call' }), on('2026-03-01', { type: 'mail' })]);
    assert.deepEqual([0, 1].map(typeIn(selected, ['CALL'])), [true, false]);
  });
});

describe('isOutbound', () => {
  it('is all that is not said to have come in', () => {
    const { selected } = read([on('2026-03-01'), on('2026-03-01', { direction: 'in' }), on('2026-03-01', { direction: 'out' })]);
    assert.deepEqual(
      [0, 1, 2].map((row) => isOutbound(selected, row)),
      [true, false, true],
    );
  });
});

describe('textAt', () => {
  it('is null where there is none', () => {
    const { selected } = read([on('2026-03-01')]);
    assert.deepEqual([textAt(selected.activities.columns.owner, 0), textAt(selected.activities.columns.outcome, 0)], ['ann', null]);
  });
});
