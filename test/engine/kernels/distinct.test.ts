import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DistinctKernel } from '../../../packages/engine/src/kernels/distinct.js';
import type { Tables } from '@sluice/model';

const tables = { visits: { deal: Int32Array.of(7, 7, 8, -1) } } as unknown as Tables;
const block = { from: 0, rows: Uint16Array.of(0, 1, 2, 3), count: 4 };

describe('DistinctKernel', () => {
  it('counts each deal once, and rows without one not at all', () => {
    const kernel = new DistinctKernel(() => tables, 'visits');
    kernel.fill(block, null);
    assert.equal(kernel.read([0]).n, 2);
  });

  it('forgets a deal with its last row', () => {
    const kernel = new DistinctKernel(() => tables, 'visits');
    kernel.fill(block, null);
    kernel.remove(0, 0);
    assert.equal(kernel.read([0]).n, 2);
    kernel.remove(1, 0);
    assert.equal(kernel.read([0]).n, 1);
  });

  it('counts a deal of several cells once', () => {
    const kernel = new DistinctKernel(() => tables, 'visits');
    kernel.fill(block, Int32Array.of(0, 1, 1, 1));
    assert.deepEqual([kernel.read([0]).n, kernel.read([1]).n, kernel.read([0, 1]).n, kernel.read([5]).n], [1, 2, 2, 0]);
  });

  it('counts rows of the deal table by themselves', () => {
    const kernel = new DistinctKernel(() => tables, 'deals');
    kernel.fill(block, null);
    assert.equal(kernel.read([0]).n, 4);
  });
});
