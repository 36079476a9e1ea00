import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dimensionOver, filterOver } from '../../../packages/engine/src/plan/filter-over.js';
import { rawDeal, storeOf } from '../../support/store-of.js';

const tables = storeOf({ deals: [rawDeal()] }).commit();

describe('filterOver', () => {
  const cases = [
    ['stage', 'deal.stage'],
    ['amount', 'deal.amount'],
    ['custom.region', 'deal.custom.region'],
    ['owner', 'owner'],
    ['pipeline', 'pipeline'],
    ['leftOn', 'leftOn'],
    ['deal.type', 'deal.type'],
    ['luck', 'deal.luck'],
  ] as const;
  for (const [field, expected] of cases) {
    it(`reads ${field} of deals as ${expected} of visits`, () => {
      assert.deepEqual(filterOver([{ field, missing: true }], { over: 'visits' }, tables), [{ field: expected, missing: true }]);
    });
  }

  it('leaves a filter over deals as it is', () => {
    const filter = [{ field: 'stage', in: ['s1'] }];
    assert.equal(filterOver(filter, { over: 'deals' }, tables), filter);
  });

  it('asks for the owner of the deal where rows stand for deals, and for the pipeline of the stage still', () => {
    const filter = ['owner', 'pipeline'].map((field) => ({ field, in: ['x'] }));
    const fields = (['visits', 'activities'] as const).map((over) => filterOver(filter, { over, owner: 'deal' }, tables).map(({ field }) => field));
    assert.deepEqual(fields, [
      ['deal.owner', 'pipeline'],
      ['deal.owner', 'deal.pipeline'],
    ]);
  });
});

describe('dimensionOver', () => {
  it('looks into the period', () => {
    assert.deepEqual(
      ['month(closedOn)', 'month(leftOn)', 'owner', 'stage'].map((dimension) => dimensionOver(dimension, { over: 'visits' }, tables)),
      ['month(deal.closedOn)', 'month(leftOn)', 'owner', 'deal.stage'],
    );
    assert.equal(dimensionOver('owner', { over: 'visits', owner: 'deal' }, tables), 'deal.owner');
  });
});
