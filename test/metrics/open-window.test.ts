import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDeals, overdue } from '../../packages/metrics/src/open-window.js';
import { contextOf } from '../support/run-metric.js';

const open = { field: 'outcome', in: ['open'] };
const running = contextOf([], { period: ['2026-06-01', '2026-07-31'], today: '2026-07-01' });
const { period, today } = running;

describe('openDeals', () => {
  it('reads no date for all open deals', () => {
    assert.deepEqual(openDeals('open', true, running), [open]);
  });

  it('takes every overdue deal into a running period', () => {
    assert.deepEqual(openDeals('closing', true, running), [open, { field: 'expectedCloseOn', to: (period?.to ?? 0) - 1 }]);
    assert.deepEqual(openDeals('closing', false, running), [open, { field: 'expectedCloseOn', from: today, to: (period?.to ?? 0) - 1 }]);
  });

  it('keeps to the days of a period that does not run', () => {
    const ahead = contextOf([], { period: ['2026-08-01', '2026-08-31'], today: '2026-07-01' });
    assert.deepEqual(openDeals('closing', true, ahead), [open, { field: 'expectedCloseOn', from: ahead.period?.from, to: (ahead.period?.to ?? 0) - 1 }]);
  });

  it('asks all time for any expected close, or one that is not overdue', () => {
    const always = { ...running, period: null };
    assert.deepEqual(openDeals('closing', true, always), [open, { field: 'expectedCloseOn', missing: false }]);
    assert.deepEqual(openDeals('closing', false, always), [open, { field: 'expectedCloseOn', from: today }]);
    assert.deepEqual(openDeals('created', true, always), [open, { field: 'createdOn', missing: false }]);
  });
});

describe('overdue', () => {
  it('ends yesterday', () => {
    assert.deepEqual(overdue(today), { field: 'expectedCloseOn', to: today - 1 });
  });
});
