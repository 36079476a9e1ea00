import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { workerSource } from '../../packages/engine/src/worker-source.js';

describe('workerSource', () => {
  it('is null where the worker is a file of its own', () => assert.equal(workerSource, null));
});
