import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { candidatesOf, plannedDeal } from '../../../packages/metrics/src/quota-path/candidate.js';
import { day, deal, STAGES } from '../../support/history.js';
import { selectedOf } from '../../support/selected-of.js';

const selected = selectedOf(
  ['c', 'a', 'b', 'x', 'y'].map((id) => deal({ id, owner: 'ann', expectedCloseOn: day('2026-08-01') })),
  STAGES,
);
const expected = (row: number, value: number, p: number) => ({ row, value, p, on: 0 });

describe('candidatesOf', () => {
  it('stands safest first, then largest, then by id, without what can bring nothing', () => {
    const all = [expected(0, 5, 0.5), expected(1, 5, 0.5), expected(2, 9, 0.5), expected(3, 1, 0), expected(4, 0, 1), expected(4, -3, 0.9)];
    assert.deepEqual(
      candidatesOf(all, selected).map(({ id }) => id),
      ['b', 'a', 'c'],
    );
  });
});

describe('plannedDeal', () => {
  it('names the deal as answers do', () => {
    const [first] = candidatesOf([expected(1, 5, 0.5)], selected);
    assert.ok(first);
    const wanted = { id: 'a', name: null, owner: 'ann', stageId: 's1', amountMinor: 5, p: 0.5, expectedCloseOn: day('2026-08-01') };
    assert.deepEqual(plannedDeal(first, selected), wanted);
  });
});
