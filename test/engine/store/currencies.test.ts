import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createZone } from '@sluice/model';
import { currenciesOf } from '../../../packages/engine/src/store/currencies.js';
import { RawDeals } from '../../../packages/engine/src/store/raw-deals.js';
import { rawDeal } from '../../support/store-of.js';

describe('currenciesOf', () => {
  it('counts deals that have an amount, largest first', () => {
    const raw = new RawDeals(createZone('UTC'));
    const given: readonly [string | null, number | null][] = [
      ['USD', 1],
      ['EUR', 1],
      ['EUR', 2],
      ['JPY', null],
      [null, 3],
    ];
    given.forEach(([currency, amountMinor], i) => raw.put(rawDeal({ id: `d${i}`, currency, amountMinor })));
    assert.deepEqual(currenciesOf(raw), ['EUR', 'USD']);
  });
});
