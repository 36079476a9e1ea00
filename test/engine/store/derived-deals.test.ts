import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Column } from '@sluice/model';
import { rawDeal, storeOf } from '../../support/store-of.js';

describe('DerivedDeals', () => {
  it('makes a table whose columns all have a value for the last row', () => {
    const { size, alive, columns, custom } = storeOf({ deals: [rawDeal({ id: 'a', custom: { x: 1 } }), rawDeal({ id: 'b' })] }).commit().deals;
    assert.equal(size, 2);
    assert.deepEqual([...alive], [1, 1]);
    for (const [name, column] of Object.entries<Column>({ ...columns, ...custom })) {
      assert.equal(column.kind === 'code' ? column.codes.length : column.values.length, 2, name);
    }
  });

  it('has a place for more deals than it began with', () => {
    const deals = Array.from({ length: 2500 }, (_, i) => rawDeal({ id: `d${i}` }));
    assert.ok(
      storeOf({ deals })
        .commit()
        .deals.alive.every((each) => each === 1),
    );
  });
});
