import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { searchRows } from '../../../packages/engine/src/rows/search.js';
import { rawDeal, viewOf } from '../../support/store-of.js';

const view = viewOf({
  deals: [
    rawDeal({ id: 'a', name: 'Solar park' }),
    rawDeal({ id: 'b', accountName: 'SOLARIS' }),
    rawDeal({ id: 'c', ownerId: '9', ownerName: 'Ann Solano' }),
    rawDeal({ id: 'd', nextStep: 'Send solution' }),
    rawDeal({ id: 'e', type: 'solar' }),
  ],
});
const found = (text: string): readonly number[] => [...searchRows(Int32Array.of(0, 1, 2, 3, 4), text, view)];

describe('searchRows', () => {
  it('looks in name, account, owner and next step, ignoring case', () => assert.deepEqual(found('sol'), [0, 1, 2, 3]));
  it('keeps all rows where nothing is looked for', () => assert.deepEqual(found('  '), [0, 1, 2, 3, 4]));
  it('looks among the rows it is given', () => assert.deepEqual([...searchRows(Int32Array.of(1, 4), 'solar', view)], [1]));
});
