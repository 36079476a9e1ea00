import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MetricQuery, RowWindow } from '@sluice/engine';
import { rowsOfWindow } from '../../../packages/engine/src/rows/window-rows.js';
import { answerOf } from '../../support/ask-view.js';
import { moved, rawDeal, viewOf } from '../../support/store-of.js';

const view = viewOf({
  deals: [
    rawDeal({ id: 'a', stage: 'won', ownerId: 'ann', closedAt: '2026-02-01' }),
    rawDeal({ id: 'b', stage: 'lost', ownerId: 'ann', closedAt: '2026-02-01' }),
    rawDeal({ id: 'c', stage: 'won', ownerId: 'ben', closedAt: '2026-03-01' }),
    rawDeal({ id: 'd', stage: 's2', ownerId: 'ben' }),
  ],
  history: [
    moved('d', 's1', 's2', '2026-02-01'),
    moved('d', 's2', 's1', '2026-02-05'),
    moved('d', 's1', 's2', '2026-02-09'),
    moved('a', 's1', 'won', '2026-02-01'),
  ],
});

function ids(window: Partial<RowWindow>): readonly string[] {
  const found = rowsOfWindow({ sort: { field: 'id' }, from: 0, to: 9, ...window }, view, []);
  assert.ok('rows' in found, JSON.stringify(found));
  return [...found.rows].map((row) => 'abcd'[row]!);
}
const of = (query: MetricQuery, reading: string, group?: readonly (string | null)[]): readonly string[] =>
  ids({ of: { query, reading, ...(group && { group }) } });

describe('rowsOfWindow', () => {
  it('gives the deals of its filter', () => {
    assert.deepEqual(ids({}), ['a', 'b', 'c', 'd']);
    assert.deepEqual(ids({ filter: [{ field: 'outcome', in: ['open'] }] }), ['d']);
  });

  it('gives the very rows a reading counted, also of one group', () => {
    assert.deepEqual(of({ metric: 'winRate' }, 'won'), ['a', 'c']);
    assert.deepEqual(of({ metric: 'winRate', by: ['owner'] }, 'won', ['ann']), ['a']);
    assert.deepEqual(of({ metric: 'winRate', by: ['month(closedOn)'] }, 'won', ['2026-03']), ['c']);
  });

  it('gives the deals behind visits, each once', () => {
    assert.deepEqual(of({ metric: 'stageConversion' }, 'exits'), ['a', 'd']);
  });

  it('gives the rows of a named part', () => {
    assert.deepEqual(of({ metric: 'funnel' }, 'won'), ['a']);
  });

  it('narrows what was counted to its own filter', () => {
    assert.deepEqual(ids({ of: { query: { metric: 'winRate' }, reading: 'won' }, filter: [{ field: 'owner', in: ['ben'] }] }), ['c']);
  });

  it('is as long as the numbers it stands behind', () => {
    const { numerator, denominator } = answerOf(view, { metric: 'winRate', period: '2026' }).total;
    const list = (reading: string): number => of({ metric: 'winRate', period: '2026' }, reading).length;
    assert.deepEqual([list('won'), list('won') + list('lost')], [numerator, denominator]);
  });

  it('says that a metric has no such reading', () => {
    const found = rowsOfWindow({ sort: { field: 'id' }, from: 0, to: 9, of: { query: { metric: 'winRate' }, reading: 'luck' } }, view, []);
    assert.deepEqual('problems' in found && found.problems.map(({ code }) => code), ['unknown-reading']);
  });
});
