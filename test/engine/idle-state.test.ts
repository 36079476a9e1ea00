import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { idleState } from '../../packages/engine/src/idle-state.js';

describe('idleState', () => {
  it('knows nothing but the number, the calendar and the day', () => {
    const { source, state, version, today, problems, calendar } = idleState(3, Date.UTC(1970, 0, 11, 12));
    assert.deepEqual({ source, state, version, problems }, { source: 3, state: 'idle', version: 0, problems: [] });
    assert.ok(calendar.timeZone.length > 0);
    assert.ok(Math.abs(today - 10) <= 1);
  });
});
