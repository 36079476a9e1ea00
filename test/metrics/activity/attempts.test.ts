import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attemptsPer } from '../../../packages/metrics/src/activity/attempts.js';

describe('attemptsPer', () => {
  it('is attempts out of outcomes', () => assert.deepEqual(attemptsPer(30, 3), { attempts: 30, outcomes: 3, perOutcome: 10, atLeast: null }));

  it('is no infinity without an outcome, but "n+"', () => assert.deepEqual(attemptsPer(30, 0), { attempts: 30, outcomes: 0, perOutcome: null, atLeast: 30 }));
});
