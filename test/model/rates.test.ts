import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRates, dayOfDate, NO_DAY, type Rate } from '@sluice/model';

const rate = (currency: string, date: string | null, rateToReporting: number): Rate => ({ currency, date, rateToReporting });
const rates = createRates(
  [rate('USD', '2026-02-01', 0.9), rate('USD', '2026-01-01', 0.8), rate('GBP', null, 1.15), rate('CHF', null, 0), rate('SEK', null, NaN)],
  'EUR',
);

describe('rateOf', () => {
  for (const [currency, on, expected] of [
    ['EUR', '2026-01-01', 1],
    ['USD', '2026-01-31', 0.8],
    ['USD', '2026-02-01', 0.9],
    ['USD', '2030-01-01', 0.9],
    ['USD', '2020-01-01', 0.8],
    ['GBP', '1999-01-01', 1.15],
    ['JPY', '2026-01-01', null],
    ['CHF', '2026-01-01', null],
    ['SEK', '2026-01-01', null],
  ] as const) {
    it(`is ${expected} for ${currency} on ${on}`, () => assert.equal(rates.rateOf(currency, dayOfDate(on)), expected));
  }

  it('is the first one where no day is known', () => assert.equal(rates.rateOf('USD', NO_DAY), 0.8));

  it('is the later in the list of two for one date', () => {
    assert.equal(createRates([rate('USD', '2026-01-01', 0.8), rate('USD', '2026-01-01', 0.85)], 'EUR').rateOf('USD', dayOfDate('2026-01-01')), 0.85);
  });

  it('lets a dated rate follow one that holds always', () => {
    const mixed = createRates([rate('USD', '2026-01-01', 0.8), rate('USD', null, 0.7)], 'EUR');
    assert.deepEqual([mixed.rateOf('USD', dayOfDate('2025-12-31')), mixed.rateOf('USD', dayOfDate('2026-01-01'))], [0.7, 0.8]);
  });
});
