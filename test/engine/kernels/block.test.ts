import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BLOCK_ROWS } from '../../../packages/engine/src/kernels/block.js';

describe('BLOCK_ROWS', () => {
  it('lets the place of a row within its block fit into two bytes', () => {
    assert.ok(BLOCK_ROWS <= 65_536);
  });
});
