import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Revisions } from '../../../packages/engine/src/kernels/revisions.js';

describe('Revisions', () => {
  it('tells the latest change of some cells, 0 where there was none', () => {
    const revisions = new Revisions();
    for (const cell of [3, 0, 3, 70]) revisions.touch(cell);
    assert.deepEqual([revisions.of([1, 2]), revisions.of([]), revisions.of([0]), revisions.of([0, 3]), revisions.of([70, 1])], [0, 0, 2, 3, 4]);
  });
});
