import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Forecast } from '@sluice/metrics';
import { answerComputed, rowsOf } from '../../../packages/engine/src/plan/compute.js';
import { answerOf, askView, planOf } from '../../support/ask-view.js';
import { noon, rawDeal, viewOf } from '../../support/store-of.js';

const open = (id: string, ownerId: string, amountMinor: number) => rawDeal({ id, ownerId, amountMinor, expectedCloseOn: '2026-08-01' });
const view = viewOf({
  deals: [
    open('a', 'ann', 100),
    open('b', 'ben', 200),
    open('c', 'cem', 400),
    rawDeal({ id: 'w', ownerId: 'ann', stage: 'won', amountMinor: 50, closedAt: '2026-07-01' }),
  ],
});
const FORECAST = { metric: 'forecast', period: 'this-quarter' } as const;
const openMinor = (value: unknown): number => (value as Forecast).openMinor;

describe('answerComputed', () => {
  it('computes the total from the rows of the filter', () => {
    assert.equal(openMinor(answerOf(view, FORECAST).total.value), 700);
    assert.equal(openMinor(answerOf(view, { ...FORECAST, filter: [{ field: 'owner', in: ['ann'] }] }).total.value), 100);
  });

  it('computes each group, and the rest from its rows', () => {
    const { groups, other } = answerOf(view, { ...FORECAST, by: ['owner'], top: 1 });
    assert.equal(groups?.length, 1);
    const kept = openMinor(groups?.[0]?.measured.value);
    assert.equal(openMinor(other?.value) + kept, 700);
  });

  it('tells how far it is, never back', () => {
    const computing = answerComputed(planOf(view, { ...FORECAST, by: ['owner'] }), noon('2026-07-01'));
    let last = 0;
    for (let step = computing.next(); step.done !== true; step = computing.next()) {
      assert.ok(step.value >= last && step.value <= 1);
      last = step.value;
    }
  });

  it('computes each currency by itself where they meet without rates', () => {
    const mixed = viewOf({ deals: [open('a', 'ann', 100), { ...open('b', 'ben', 200), currency: 'USD' }] });
    const { total } = answerOf(mixed, FORECAST);
    assert.deepEqual(
      Object.entries(total.byCurrency ?? {}).map(([currency, { value }]) => [currency, openMinor(value)]),
      [
        ['EUR', 100],
        ['USD', 200],
      ],
    );
  });

  it('says what it cannot filter or group by', () => {
    for (const wrong of [{ filter: [{ field: 'luck', missing: true }] }, { by: ['luck'] }]) assert.ok('problems' in askView(view, { ...FORECAST, ...wrong }));
  });
});

describe('rowsOf', () => {
  it('gives the rows of the deal table', () => {
    const rows = rowsOf(planOf(view, { ...FORECAST, filter: [{ field: 'owner', in: ['ann'] }] }));
    assert.deepEqual('rows' in rows && [...rows.rows], [0, 3]);
  });
});
