import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sortRows } from '../../../packages/engine/src/rows/sort-rows.js';
import { rawDeal, viewOf } from '../../support/store-of.js';

const view = viewOf({
  deals: [
    rawDeal({ id: 'a', name: 'deal 10', amountMinor: 5, stage: 's3', ownerId: '1', ownerName: 'Zoe', createdAt: null, probability: 0.05 }),
    rawDeal({ id: 'b', name: 'Deal 9', amountMinor: null, stage: 's1', ownerId: '2', ownerName: 'ann', createdAt: '2026-03-01', probability: 0.5 }),
    rawDeal({ id: 'c', name: 'deal 9', amountMinor: 7, stage: 's2', createdAt: '2026-01-01', probability: 0.5 }),
  ],
});

function sorted(field: string, descending = false): string {
  const rows = sortRows(Int32Array.of(0, 1, 2), { field, descending }, view);
  assert.ok(rows instanceof Int32Array);
  return [...rows].map((row) => 'abc'[row]).join('');
}

describe('sortRows', () => {
  const cases: readonly [string, string, boolean, string][] = [
    ['amounts, missing last', 'amount', false, 'acb'],
    ['amounts downwards, missing last all the same', 'amount', true, 'cab'],
    ['days', 'createdOn', false, 'cba'],
    ['stages by their order', 'stage', false, 'bca'],
    ['owners by name, not by id', 'owner', false, 'bac'],
    ['texts as people count, equal ones in the order of the table', 'name', false, 'bca'],
    ['texts downwards, equal ones in the order of the table', 'name', true, 'abc'],
    ['probabilities by size', 'probability', false, 'abc'],
  ];
  for (const [title, field, descending, expected] of cases) it(`sorts ${title}`, () => assert.equal(sorted(field, descending), expected));

  it('has a problem with a field that is not there', () => {
    assert.equal('code' in sortRows(Int32Array.of(0), { field: 'luck' }, view), true);
  });
});
