import { describe, it, mock } from 'node:test';
import assert from 'node:assert/strict';
import type { EngineCall } from '../../packages/engine/src/engine-link.js';
import { tell } from '../../packages/engine/src/tell.js';

describe('tell', () => {
  it('hands method and values on', () => {
    const told: unknown[][] = [];
    tell(((...call: unknown[]) => Promise.resolve(told.push(call))) as EngineCall, 'unwatch', 7);
    assert.deepEqual(told, [['unwatch', 7]]);
  });

  it('reports what the engine throws', async (t) => {
    const error = mock.method(console, 'error', () => undefined);
    t.after(() => error.mock.restore());
    const mistake = new Error('Unknown metric "x".');
    tell(() => Promise.reject(mistake), 'unwatch', 7);
    await new Promise(setImmediate);
    assert.deepEqual(error.mock.calls[0]?.arguments, [mistake]);
  });

  it('says nothing where no engine runs', () => assert.doesNotThrow(() => tell(null, 'unwatch', 7)));
});
