import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Stand } from '../../../packages/metrics/src/waterfall/edge.js';
import { movementOf } from '../../../packages/metrics/src/waterfall/movement.js';

const RANGE = { from: 100, to: 200 };
const stand = (given: Partial<Stand> = {}): Stand => ({
  outcome: 'open',
  inScope: true,
  createdOn: 50,
  expectedCloseOn: 150,
  closedOn: null,
  amountMinor: 1,
  currency: null,
  ...given,
});
const won = stand({ outcome: 'won', closedOn: 150 });
const move = (before: Stand | null, after: Stand | null, period = false) => {
  const movement = movementOf(before, after, { range: RANGE, closing: period ? RANGE : null });
  return movement && [movement.entry, movement.exit];
};

describe('movementOf', () => {
  it('takes the first reason that holds, on the way in and out', () => {
    assert.deepEqual(move(stand({ outcome: 'lost', inScope: false }), stand()), ['transferredIn', null]);
    assert.deepEqual(move(stand({ outcome: 'lost', expectedCloseOn: null }), stand()), ['reopened', null]);
    assert.deepEqual(move(stand(), stand({ outcome: 'won', closedOn: 150, inScope: false })), [null, 'transferredOut']);
    assert.deepEqual(move(stand(), null), [null, 'removed']);
  });

  it('tells a new deal from one that was restored by its creation', () => {
    assert.deepEqual(
      [move(null, stand({ createdOn: 100 })), move(null, stand({ createdOn: 99 })), move(null, stand({ createdOn: null }))],
      [
        ['new', null],
        ['restored', null],
        ['new', null],
      ],
    );
  });

  it('takes a close on the first day in and one on the day after the last out', () => {
    assert.deepEqual(move(null, { ...won, createdOn: 100, closedOn: 100 }), ['new', 'won']);
    assert.equal(move(null, { ...won, createdOn: 100, closedOn: 200 }), null);
    assert.equal(move(stand({ outcome: 'won', closedOn: 99 }), stand({ outcome: 'won', closedOn: 99 })), null);
  });

  it('looks at expected closes in the window only', () => {
    assert.deepEqual(move(stand(), stand({ expectedCloseOn: 200 }), true), [null, 'pushed']);
    assert.deepEqual(move(stand({ expectedCloseOn: 200 }), stand(), true), ['pulledIn', null]);
    assert.equal(move(stand({ expectedCloseOn: 200 }), stand({ expectedCloseOn: 99 }), true), null);
    assert.deepEqual(move(stand({ expectedCloseOn: 200 }), stand({ expectedCloseOn: 99 })), [null, null]);
  });

  it('knows a deal that stays', () => {
    assert.deepEqual(move(stand(), stand({ amountMinor: 5 })), [null, null]);
  });
});
