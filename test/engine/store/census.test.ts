import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nobody, rawDeal, storeOf } from '../../support/store-of.js';

describe('Census', () => {
  it('counts deals, closed ones, amounts, and open ones by pipeline', () => {
    const { census } = storeOf({ deals: [rawDeal({ id: 'a', amountMinor: 0 }), rawDeal({ id: 'b', stage: 'won' }), rawDeal({ id: 'c' })] });
    assert.deepEqual([census.deals, census.closed, census.amounts, [...census.openByPipeline.values()]], [3, 1, 1, [2]]);
  });

  it('follows changes', () => {
    const store = storeOf({ deals: [rawDeal({ id: 'a', amountMinor: 5 }), rawDeal({ id: 'b' })] });
    store.upsert(rawDeal({ id: 'a', stage: 'lost' }), nobody);
    store.remove('b', nobody);
    const { deals, closed, amounts } = store.census;
    assert.deepEqual([deals, closed, amounts], [1, 1, 0]);
  });

  it('knows credits, and forgets them', () => {
    const store = storeOf({ deals: [rawDeal({ id: 'a', amountMinor: -1 }), rawDeal({ id: 'b', amountMinor: 0 })] });
    assert.equal(store.census.negatives, 1);
    store.upsert(rawDeal({ id: 'a', amountMinor: 1 }), nobody);
    assert.equal(store.census.negatives, 0);
  });
});
