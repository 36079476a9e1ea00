import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bookings, bookingsGap, bookingsRest, quotaOf } from '../../packages/metrics/src/bookings.js';
import { contextOf } from '../support/run-metric.js';

const context = contextOf([], { has: { deals: true, closedDeals: true, amounts: true }, quotaMinor: 500 });
const won = { n: 3, sum: 50, missing: 1, unconverted: 0 };

describe('bookings', () => {
  it('reads won amounts by close date', () => {
    assert.deepEqual(bookings({ from: 1, to: 3 }).won, {
      reduce: 'tally',
      over: 'deals',
      column: 'amountMinor',
      where: [
        { field: 'closedOn', from: 1, to: 2 },
        { field: 'outcome', in: ['won'] },
      ],
    });
  });

  it('carry what was left out', () => {
    assert.deepEqual(bookingsRest(won), { n: 3, excluded: { noAmount: 1 } });
  });

  it('cannot be told without closed deals or amounts', () => {
    assert.equal(bookingsGap(won, context), undefined);
    assert.equal(bookingsGap(won, contextOf([], { has: { deals: true } })), 'no-closed-deals');
    assert.equal(bookingsGap(won, { ...context, mixed: true }), 'mixed-currencies');
  });
});

describe('quotaOf', () => {
  it('prefers the query to the table', () => {
    assert.equal(quotaOf({ quotaMinor: 7 }, context), 7);
    assert.equal(quotaOf({}, context), 500);
    assert.equal(quotaOf({}, { ...context, quotaMinor: null }), null);
    assert.equal(quotaOf({ quotaMinor: 0 }, context), 0);
  });
});
