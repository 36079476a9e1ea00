import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bindColumn } from '../../../packages/engine/src/kernels/bound-column.js';
import { moved, nobody, rawDeal, storeOf } from '../../support/store-of.js';

describe('bindColumn', () => {
  it('is null for a field the table does not have', () => {
    const store = storeOf({ deals: [rawDeal()] });
    assert.equal(
      bindColumn(() => store.commit(), 'deals', 'luck'),
      null,
    );
    assert.equal(
      bindColumn(() => store.commit(), 'deals', 'enteredOn'),
      null,
    );
  });

  it('finds the column of the deal for rows of visits', () => {
    const store = storeOf({ deals: [rawDeal({ amountMinor: 7 })], history: [moved('d1', 's1', 's2', '2026-02-01')] });
    const { column, deal } = bindColumn(() => store.commit(), 'visits', 'deal.amountMinor')!();
    assert.deepEqual([column.kind === 'number' && column.values[deal![0]!], deal?.length], [7, 2]);
    assert.equal(bindColumn(() => store.commit(), 'visits', 'enteredOn')!().deal, null);
  });

  it('follows a table that grows', () => {
    const store = storeOf({ deals: [rawDeal()] });
    const source = bindColumn(() => store.commit(), 'deals', 'createdOn')!;
    for (let i = 0; i < 200; i++) store.upsert(rawDeal({ id: `more${i}` }), nobody);
    const { column } = source();
    assert.equal(column.kind === 'day' && column.values.length, 201);
  });
});
