import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createZone, dayOfDate } from '@sluice/model';
import { MomentColumn } from '../../../packages/engine/src/store/moment-column.js';

const rome = createZone('Europe/Rome');
const day = dayOfDate('2026-03-31');

describe('MomentColumn', () => {
  it('puts an instant into its local day', () => {
    const column = new MomentColumn(rome);
    column.set(0, Date.UTC(2026, 2, 30, 23, 30));
    assert.equal(column.dayAt(0), day);
    assert.equal(column.instantAt(0), Date.UTC(2026, 2, 30, 23, 30));
  });

  it('keeps a date as a day without an instant, and places it at the last millisecond of that day', () => {
    const column = new MomentColumn(rome);
    column.set(0, '2026-03-31');
    assert.equal(column.dayAt(0), day);
    assert.equal(column.instantAt(0), null);
    assert.equal(column.latestAt(0), Date.UTC(2026, 2, 31, 22) - 1);
  });

  it('knows nothing of a moment that is missing', () => {
    const column = new MomentColumn(rome);
    column.set(0, null);
    assert.deepEqual([column.dayAt(0), column.instantAt(0), column.latestAt(0)], [null, null, null]);
  });
});
