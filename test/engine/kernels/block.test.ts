import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BLOCK_ROWS, EVERY_ROW } from '../../../packages/engine/src/kernels/block.js';

describe('BLOCK_ROWS', () => {
  it('lets the place of a row within its block fit into two bytes', () => {
    assert.ok(BLOCK_ROWS <= 65_536);
  });
});

describe('EVERY_ROW', () => {
  it('holds each row of a block in order', () => {
    assert.equal(EVERY_ROW.length, BLOCK_ROWS);
    assert.ok(EVERY_ROW.every((row, i) => row === i));
  });
});
