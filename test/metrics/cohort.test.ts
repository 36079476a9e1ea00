import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cohort, countingOf } from '../../packages/metrics/src/cohort.js';
import { contextOf } from '../support/run-metric.js';

const withHistory = contextOf([], { has: { history: true } });
const without = contextOf([], { has: { history: false } });

describe('countingOf', () => {
  it('keeps what was asked only where there is history', () => {
    assert.equal(countingOf('strict', withHistory), 'strict');
    assert.equal(countingOf('strict', without), 'snapshot');
  });
});

describe('cohort', () => {
  it('asks for history only where the source has some', () => {
    assert.deepEqual(
      cohort(withHistory).map(({ field }) => field),
      ['createdOn', 'bornClosed', 'hasHistory'],
    );
    assert.deepEqual(
      cohort(without).map(({ field }) => field),
      ['createdOn', 'bornClosed'],
    );
  });

  it('asks the same of the deal of a visit', () => {
    assert.deepEqual(
      cohort(withHistory, 'deal.').map(({ field }) => field),
      ['deal.createdOn', 'deal.bornClosed', 'deal.hasHistory'],
    );
  });

  it('turns a rule around to count what it leaves out', () => {
    assert.deepEqual(cohort(withHistory, '', { born: true }).at(-1), { field: 'bornClosed', in: ['yes'] });
    assert.deepEqual(cohort(withHistory, '', { history: false }).at(-1), { field: 'hasHistory', missing: true });
  });
});
