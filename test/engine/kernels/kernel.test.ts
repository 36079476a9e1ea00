import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sizeOf } from '../../../packages/engine/src/kernels/kernel.js';

describe('sizeOf', () => {
  it('is one above the largest cell', () => {
    assert.equal(sizeOf(Int32Array.of(3, 0, 7, 2), 4), 8);
  });

  it('looks at the rows of the block only, not at what a reused array held before', () => {
    assert.equal(sizeOf(Int32Array.of(1, 2, 99), 2), 3);
  });

  it('is one cell where nothing is grouped, or no row is there', () => {
    assert.equal(sizeOf(null, 5), 1);
    assert.equal(sizeOf(Int32Array.of(4), 0), 1);
  });
});
