import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isNoDecision } from '../../packages/metrics/src/no-decision.js';

describe('isNoDecision', () => {
  it('reads the words of a reason', () => {
    for (const reason of ['No decision', 'no-decision made', 'NoDecision', 'Customer indecision', 'Derailed']) assert.equal(isNoDecision(reason), true, reason);
    for (const reason of ['Price', 'Lost to competitor', 'decision maker left', '']) assert.equal(isNoDecision(reason), false, reason);
  });

  it('goes by the reasons named, ignoring case and punctuation, where there are some', () => {
    assert.equal(isNoDecision('No budget', ['no-budget']), true);
    assert.equal(isNoDecision('No decision', ['no budget']), false);
  });

  it('takes a reason that was not given for a loss', () => assert.equal(isNoDecision(null, ['']), false));
});
