import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cohort, cohortRows, countingOf } from '../../packages/metrics/src/cohort.js';
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

  it('turns a rule around to count what it leaves out', () => {
    assert.deepEqual(cohort(withHistory, { born: true }).at(-1), { field: 'bornClosed', in: ['yes'] });
    assert.deepEqual(cohort(withHistory, { history: false }).at(-1), { field: 'hasHistory', missing: true });
  });
});

describe('cohortRows', () => {
  it('reads deals created, through all stages', () => {
    const rows = cohortRows(undefined, withHistory);
    assert.deepEqual(
      rows?.stages.map(({ id }) => id),
      ['s1', 's2', 's3', 's4'],
    );
    assert.deepEqual([rows?.tally([], ['outcome']).over, rows?.tally([]).column], ['deals', 'amountMinor']);
  });

  it('reads first visits of an anchor, through it and the stages after it', () => {
    const rows = cohortRows('s3', withHistory);
    assert.deepEqual(
      rows?.stages.map(({ id }) => id),
      ['s3', 's4'],
    );
    const { over, column, by, where } = rows?.tally([{ field: 'outcome', in: ['won'] }], ['maxReached']) ?? {};
    assert.deepEqual([over, column, by], ['visits', 'deal.amountMinor', ['deal.maxReached']]);
    assert.deepEqual(
      where?.map(({ field }) => field),
      ['stage', 'turn', 'enteredOn', 'deal.outcome'],
    );
  });

  it('is null where there is no such stage', () => assert.equal(cohortRows('won', withHistory), null));
});
