import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildRate } from '../../../packages/sources/src/mapping/build-rate.js';
import { build } from './row.js';

describe('buildRate', () => {
  it('keeps a rate, from a date on or always', () => {
    assert.deepEqual(build(buildRate, { currency: 'USD', rate: 0.9, date: '2026-01-01' }).rates, [
      { currency: 'USD', date: '2026-01-01', rateToReporting: 0.9 },
    ]);
    assert.equal(build(buildRate, { currency: 'USD', rate: 0.9 }).rates[0]?.date, null);
  });

  it('refuses what converts nothing', () => {
    for (const values of [{ rate: 1 }, { currency: 'USD' }, { currency: 'USD', rate: 0 }, { currency: 'USD', rate: -1 }])
      assert.equal(build(buildRate, values).rates.length, 0);
  });
});
