import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { creditParams, creditsByOwner, sharedDeals } from '../../packages/metrics/src/credit-splits.js';

const tally = (n: number, sum: number) => ({ n, sum, missing: 0, unconverted: 0 });
const won = [{ key: ['ann', 'n'], reading: tally(2, 1000) }];
const shared = [{ key: ['d1', 'ann', 'n'], reading: tally(1, 400) }];

describe('creditsByOwner', () => {
  it('takes a shared deal from its owner and gives each named their share', () => {
    const credits = creditsByOwner(won, shared, { d1: { ann: 0.25, ben: 0.75 } }, () => 's');
    assert.deepEqual(credits, [
      { owner: 'ann', team: 'n', wonMinor: 700, wonCount: 1.25 },
      { owner: 'ben', team: 's', wonMinor: 300, wonCount: 0.75 },
    ]);
  });

  it('keeps the sum, and drops whoever gave all away', () => {
    const credits = creditsByOwner([{ key: ['ann', 'n'], reading: tally(1, 400) }], shared, { d1: { ben: 1 } }, () => null);
    assert.deepEqual(credits, [{ owner: 'ben', team: null, wonMinor: 400, wonCount: 1 }]);
  });
});

describe('creditParams', () => {
  it('wants shares that add up to 1', () => {
    const params = z.strictObject(creditParams);
    assert.equal(params.safeParse({ credits: { d1: { ann: 0.1, ben: 0.2, cem: 0.7 } } }).success, true);
    assert.equal(params.safeParse({ credits: { d1: { ann: 0.5, ben: 0.4 } } }).success, false);
  });
});

describe('sharedDeals', () => {
  it('asks for the deals by id, for none where nothing is shared', () => {
    assert.deepEqual(sharedDeals({ d1: { ann: 1 } }, null).where.at(-1), { field: 'id', in: ['d1'] });
    assert.deepEqual(sharedDeals(undefined, null).where.at(-1), { field: 'id', in: [] });
  });
});
