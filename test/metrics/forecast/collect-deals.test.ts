import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { collectDeals } from '../../../packages/metrics/src/forecast/collect-deals.js';
import { day, deal, type History } from '../../support/history.js';
import { contextOf, finished } from '../../support/run-metric.js';
import { selectedOf } from '../../support/selected-of.js';

const context = contextOf([], { period: ['2026-07-01', '2026-09-30'], today: '2026-08-12' });
const collect = (deals: readonly History[], method: 'stage' | 'crm' = 'crm', learnt = 0.7) =>
  finished(collectDeals(selectedOf(deals, context.stages), { method, chances: { stages: [], chanceOf: () => learnt } }, context));
const open = (on: string, amountMinor: number, probability: number | null = 0.5) => deal({ expectedCloseOn: day(on), amountMinor, probability });

describe('collectDeals', () => {
  it('orders open deals by day, amount and chance, overdue ones today, whatever the order of rows', () => {
    const deals = [open('2026-09-01', 5), open('2026-08-20', 9), open('2026-01-01', 7), open('2026-09-01', 5, 0.1)];
    const expected = [
      [day('2026-08-12'), 7, 0.5],
      [day('2026-08-20'), 9, 0.5],
      [day('2026-09-01'), 5, 0.1],
      [day('2026-09-01'), 5, 0.5],
    ];
    for (const given of [deals, deals.toReversed()])
      assert.deepEqual(
        collect(given).open.map(({ on, value, p }) => [on, value, p]),
        expected,
      );
  });

  it('takes the learnt chance, but certainty as given', () => {
    const deals = [open('2026-09-01', 1), open('2026-09-01', 2, 0), open('2026-09-01', 3, 1), open('2026-09-01', 4, null)];
    assert.deepEqual(
      collect(deals, 'stage').open.map(({ p }) => p),
      [0.7, 0, 1, 0.7],
    );
    assert.deepEqual(
      collect(deals).open.map(({ p }) => p),
      [0.5, 0, 1, 0.1],
    );
  });

  it('lists wins of the period, none later than today', () => {
    const won = (on: string, amountMinor: number | null) => deal({ end: 'won', closedOn: day(on), amountMinor });
    const { won: list, wonCount, excluded } = collect([won('2026-07-01', 1), won('2026-09-30', 2), won('2026-10-01', 4), won('2026-07-02', null)]);
    assert.deepEqual(list, [
      { on: day('2026-07-01'), amountMinor: 1, row: 0 },
      { on: day('2026-08-12'), amountMinor: 2, row: 1 },
    ]);
    assert.deepEqual([wonCount, excluded.noAmount], [3, 1]);
  });
});
