import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createZone } from '@sluice/model';
import { RawDeals } from '../../../packages/engine/src/store/raw-deals.js';
import { rawDeal } from '../../support/store-of.js';

const utc = createZone('UTC');

describe('RawDeals', () => {
  it('writes a deal with the same id into the same row', () => {
    const raw = new RawDeals(utc);
    assert.deepEqual([raw.put(rawDeal({ id: 'a' })), raw.put(rawDeal({ id: 'b' })), raw.put(rawDeal({ id: 'a', name: 'again' }))], [0, 1, 0]);
    assert.equal(raw.text.name.get(0), 'again');
    assert.equal(raw.size, 2);
  });

  it('copies a row whole, custom fields and flags included', () => {
    const from = new RawDeals(utc);
    from.put(rawDeal({ idGiven: false, outcome: 'lost', amountMinor: 5, closedAt: '2026-02-01', custom: { region: 'north', seats: 3 } }));
    const to = new RawDeals(utc);
    to.put(rawDeal({ id: 'other' }));
    const row = to.copy(from, 0);
    assert.deepEqual([to.ids.get(row), to.isIdGiven(row), to.outcome(row), to.amountMinor.get(row)], ['d1', false, 'lost', 5]);
    assert.equal(to.moment.closedAt.dayAt(row), from.moment.closedAt.dayAt(0));
    assert.deepEqual([to.custom.get('region')?.get(row), to.custom.get('seats')?.get(row)], ['north', 3]);
  });

  it('keeps a buried row as a tombstone until its deal comes back', () => {
    const raw = new RawDeals(utc);
    raw.put(rawDeal());
    raw.bury(0);
    assert.equal(raw.isAlive(0), false);
    raw.put(rawDeal());
    assert.equal(raw.isAlive(0), true);
  });

  it('forgets a custom value that a later version of the deal does not have', () => {
    const raw = new RawDeals(utc);
    raw.put(rawDeal({ custom: { region: 'north' } }));
    raw.put(rawDeal());
    assert.equal(raw.custom.get('region')?.get(0), null);
  });
});
