import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { createRestartBudget, RESTART_WINDOW_MS, RESTARTS } from '../../packages/engine/src/restart-budget.js';

describe('createRestartBudget', () => {
  it('gives five restarts at once, and no sixth', () => {
    const budget = createRestartBudget();
    assert.deepEqual(
      Array.from({ length: RESTARTS + 1 }, () => budget.take(0)),
      [true, true, true, true, true, false],
    );
  });

  it('gives one back ten minutes after it was taken', () => {
    const budget = createRestartBudget();
    for (let at = 0; at < RESTARTS; at++) budget.take(at);
    assert.equal(budget.take(RESTART_WINDOW_MS - 1), false);
    assert.equal(budget.take(RESTART_WINDOW_MS), true);
    assert.equal(budget.take(RESTART_WINDOW_MS), false);
  });
});
