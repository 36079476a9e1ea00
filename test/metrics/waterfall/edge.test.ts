import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOfDate as day } from '@sluice/model';
import { edgeOf } from '../../../packages/metrics/src/waterfall/edge.js';
import { nobody, rawDeal, storeOf } from '../../support/store-of.js';

const store = storeOf({
  deals: [rawDeal({ id: 'a', amountMinor: 500, expectedCloseOn: '2026-05-01' }), rawDeal({ id: 'b', stage: 'won', closedAt: '2026-03-01' })],
});

describe('edgeOf', () => {
  it('finds deals by id, and how they stood', () => {
    const edge = edgeOf({ ...store.commit(), rows: Int32Array.of(0) });
    assert.deepEqual(edge.standOf(edge.rowOf('a')), {
      outcome: 'open',
      inScope: true,
      createdOn: day('2026-01-01'),
      expectedCloseOn: day('2026-05-01'),
      closedOn: null,
      amountMinor: 500,
      currency: 'EUR',
    });
    const b = edge.standOf(edge.rowOf('b'));
    assert.deepEqual([b.outcome, b.inScope, b.closedOn, b.amountMinor], ['won', false, day('2026-03-01'), null]);
    assert.deepEqual([edge.rowOf('c'), edge.idOf(0), edge.size], [-1, 'a', 2]);
  });

  it('has no deal that was deleted', () => {
    store.remove('b', nobody);
    const edge = edgeOf({ ...store.commit(), rows: Int32Array.of(0) });
    assert.deepEqual([edge.rowOf('b'), edge.idOf(1)], [-1, null]);
  });
});
