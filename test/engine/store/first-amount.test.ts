import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createZone, dayOfDate } from '@sluice/model';
import { firstAmount } from '../../../packages/engine/src/store/first-amount.js';
import { noon } from '../../support/store-of.js';

const zone = createZone('UTC');
const from = dayOfDate('2026-03-01');
const change = (date: string, was: number | null, is: number | null) => ({
  at: noon(date),
  field: 'amount' as const,
  from: was === null ? null : String(was),
  to: is === null ? null : String(is),
});

describe('firstAmount', () => {
  it('is the amount there is now where no change is known', () => {
    assert.deepEqual(firstAmount(from, 500, [], zone), { amountMinor: 500, from, lag: 0 });
    assert.equal(firstAmount(from, null, [], zone), null);
    assert.equal(firstAmount(null, 500, [], zone), null);
  });

  it('is the amount before the first later change', () => {
    assert.deepEqual(firstAmount(from, 900, [change('2026-03-10', 400, 900)], zone), { amountMinor: 400, from, lag: 0 });
  });

  it('is the last amount given on the day itself', () => {
    assert.equal(firstAmount(from, 900, [change('2026-03-01', null, 300), change('2026-03-10', 300, 900)], zone)?.amountMinor, 300);
  });

  it('waits for the first amount that is one', () => {
    const entries = [change('2026-03-05', null, null), change('2026-03-08', null, 0), change('2026-03-10', 0, 900)];
    assert.deepEqual(firstAmount(from, 900, entries, zone), { amountMinor: 0, from, lag: 7 });
    assert.equal(firstAmount(from, null, [change('2026-03-05', null, null)], zone), null);
  });

  it('knows from the day on what was set before it', () => {
    assert.deepEqual(firstAmount(from, 200, [change('2026-02-20', 100, 200)], zone), { amountMinor: 200, from, lag: 0 });
  });
});
