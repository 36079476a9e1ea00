import { describe, it } from 'node:test';
import assert from 'node:assert/strict';

// That it serves is shown in browsers (ladder.test.ts).
describe('the worker entry', () => {
  it('does nothing where it is imported outside a worker', async () => {
    assert.deepEqual(Object.keys(await import('../../packages/engine/src/worker.js')), []);
  });
});
