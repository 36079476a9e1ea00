import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bindDimension, fieldOfDimension } from '../../../packages/engine/src/kernels/dimension.js';
import { CALENDAR, rawDeal, storeOf } from '../../support/store-of.js';

const store = storeOf({
  deals: [
    rawDeal({ id: 'a', stage: 's2', ownerId: 'ben', createdAt: '2026-02-10', probability: 0.05 }),
    rawDeal({ id: 'b', stage: 's1', createdAt: '2026-01-31', custom: { seats: 3 } }),
    rawDeal({ id: 'c', stage: 's1', ownerId: 'ann', createdAt: null, probability: 0.5 }),
  ],
});
const bound = (dimension: string, calendar = CALENDAR) => bindDimension(() => store.commit(), 'deals', dimension, calendar);
function keys(dimension: string): readonly (string | null)[] {
  const each = bound(dimension)!;
  return [0, 1, 2].map((row) => each.keyOf(each.codeOf(row)));
}

describe('bindDimension', () => {
  const cases: readonly [string, readonly (string | null)[]][] = [
    ['stage', ['s2', 's1', 's1']],
    ['owner', ['ben', null, 'ann']],
    ['custom.seats', [null, '3', null]],
  ];
  for (const [dimension, expected] of cases) it(`groups by ${dimension}`, () => assert.deepEqual(keys(dimension), expected));

  it('groups by month, quarter and week of a date', () => {
    const dimension = bound('month(createdOn)')!;
    const out = new Int32Array(3);
    dimension.placesOf({ from: 0, rows: Uint16Array.of(0, 1, 2), count: 3 }, out);
    assert.deepEqual(
      [...out].map((place) => dimension.keyOf(place - 1)),
      ['2026-02', '2026-01', null],
    );
    assert.ok(dimension.rankOf(out[1]! - 1) < dimension.rankOf(out[0]! - 1));
  });

  it('hands out the column where its codes are those of the rows', () => {
    assert.equal(bound('stage')!.ownCodes(), store.commit().deals.columns.stage);
    assert.equal(bound('month(createdOn)')!.ownCodes(), null);
    assert.equal(bindDimension(() => store.commit(), 'visits', 'deal.stage', CALENDAR)!.ownCodes(), null);
  });

  it('names quarters of the fiscal year', () => {
    const dimension = bound('quarter(createdOn)', { ...CALENDAR, fiscalYearStart: 2 })!;
    assert.equal(dimension.keyOf(dimension.codeOf(0)), '2026-Q1');
    assert.equal(dimension.keyOf(dimension.codeOf(1)), '2025-Q4');
  });

  it('ranks stages by their order, probabilities by size, owners by text', () => {
    const rank = (dimension: string, row: number): number | string => {
      const each = bound(dimension)!;
      return each.rankOf(each.codeOf(row));
    };
    assert.ok(rank('stage', 1) < rank('stage', 0));
    assert.ok(rank('probability', 0) < rank('probability', 2));
    assert.ok(rank('owner', 2) < rank('owner', 0));
  });

  it('keeps the order of texts, where there are not too many for the groups', () => {
    const owner = bound('owner')!;
    assert.deepEqual(Array.from(owner.inOrder(2)!, owner.keyOf), ['ann', 'ben']);
    assert.deepEqual([owner.inOrder(0), bound('stage')!.inOrder(2), bound('month(createdOn)')!.inOrder(2)], [null, null, null]);
  });

  it('places codes of the deal behind a visit, missing ones first', () => {
    const visits = storeOf({ deals: [rawDeal({ id: 'a', stage: 's2' })], history: [{ dealId: 'a', at: 0, field: 'stage', from: null, to: 's1' }] });
    const dimension = bindDimension(() => visits.commit(), 'visits', 'deal.owner', CALENDAR)!;
    const out = Int32Array.of(9);
    dimension.placesOf({ from: 0, rows: Uint16Array.of(0), count: 1 }, out);
    assert.deepEqual([...out], [0]);
  });

  it('is null for an unknown field, and for a period of something that is no date', () => {
    assert.equal(bound('luck'), null);
    assert.equal(bound('month(stage)'), null);
  });
});

describe('fieldOfDimension', () => {
  it('finds the date behind a period', () => {
    assert.deepEqual(['month(closedOn)', 'week(deal.createdOn)', 'stage', 'custom.x'].map(fieldOfDimension), [
      'closedOn',
      'deal.createdOn',
      'stage',
      'custom.x',
    ]);
  });
});
