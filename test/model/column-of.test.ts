import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columnOf, locateColumn, type Column, type Tables } from '@sluice/model';

const column = (): Column => ({ kind: 'day', values: new Int32Array() });
const deals = { stage: column(), owner: column(), amountMinor: column(), createdOn: column() };
const visits = { stage: column(), ownerAtExit: column(), enteredOn: column() };
const activities = { owner: column(), on: column() };
const region = column();
// Only the columns looked for; the rest of a table plays no part here.
const tables = { deals: { columns: deals, custom: { region } }, visits: { columns: visits }, activities: { columns: activities } } as unknown as Tables;

describe('columnOf', () => {
  for (const [over, field, expected] of [
    ['deals', 'stage', deals.stage],
    ['deals', 'amount', deals.amountMinor],
    ['deals', 'amountMinor', deals.amountMinor],
    ['deals', 'custom.region', region],
    ['visits', 'stage', visits.stage],
    ['visits', 'deal.stage', deals.stage],
    ['visits', 'enteredOn', visits.enteredOn],
    ['visits', 'createdOn', deals.createdOn],
    ['visits', 'amount', deals.amountMinor],
    ['visits', 'owner', visits.ownerAtExit],
    ['visits', 'deal.owner', deals.owner],
    ['visits', 'custom.region', region],
    ['visits', 'deal.custom.region', region],
    ['activities', 'owner', activities.owner],
    ['activities', 'deal.owner', deals.owner],
  ] as const) {
    it(`finds ${field} of ${over}`, () => assert.equal(columnOf(tables, over, field), expected));
  }

  for (const field of ['nothing', 'custom.nothing', 'custom.', 'deal.stage', 'toString', '__proto__', 'custom.constructor', 'enteredOn']) {
    it(`knows no ${field} of deals`, () => assert.equal(columnOf(tables, 'deals', field), null));
  }
});

describe('locateColumn', () => {
  it('tells whose rows a column has', () => {
    assert.deepEqual(
      ['stage', 'deal.stage', 'createdOn'].map((field) => locateColumn(tables, 'visits', field)?.rows),
      ['own', 'deal', 'deal'],
    );
  });
});
