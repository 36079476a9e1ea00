import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal, type History } from '../support/history.js';
import { ask, drill, type Asked } from '../support/run-metric.js';

const open = (id: string, amountMinor: number, probability: number): History => deal({ id, amountMinor, probability, expectedCloseOn: day('2026-08-01') });
const won = deal({ id: 'won', end: 'won', closedOn: day('2026-07-02'), amountMinor: 400 });
const deals = [won, open('a', 100, 0.5), open('b', 200, 0.5), open('c', 400, 0.25)];
const ask24 = (of: readonly History[], more: Asked<'pathToQuota'> = {}) =>
  ask('pathToQuota', of, { period: ['2026-07-01', '2026-09-30'], today: '2026-07-15', quotaMinor: 700, params: { method: 'crm' }, ...more });

describe('pathToQuota', () => {
  it('takes the safest deals, and tells the chance that all open ones reach the gap of 300: 0.4375', () => {
    const { value } = ask24(deals);
    assert.deepEqual(
      value?.deals.map(({ id }) => id),
      ['b', 'a'],
    );
    assert.deepEqual([value.gapMinor, value.sumMinor, value.jointChance, value.chance, value.shortfallMinor], [300, 300, 0.25, 0.4375, 0]);
  });

  it('tells what is missing where all together are too little', () => {
    const { value } = ask24(deals, { quotaMinor: 1200 });
    assert.deepEqual([value?.deals.length, value?.shortfallMinor, value?.chance], [3, 100, 0]);
  });

  it('takes a deal that is certain as such, and none that is lost', () => {
    assert.deepEqual(
      ask24([won, open('a', 300, 0), open('b', 300, 1)]).value?.deals.map(({ id, p }) => [id, p]),
      [['b', 1]],
    );
  });

  it('has no plan where the quota is met, or the period is over', () => {
    assert.equal(ask24(deals, { quotaMinor: 400 }).reason, 'target-met');
    assert.deepEqual(ask24(deals, { today: '2026-11-01' }).value?.deals, []);
  });

  it('learns chances of stages where not told otherwise: (1 + 20 × 0.1) ÷ (4 + 20)', () => {
    assert.equal(ask24(deals, { params: {} }).value?.deals[0]?.p, 0.125);
  });

  it('finds the open deals of the period', () => {
    const asked = { period: ['2026-07-01', '2026-09-30'], today: '2026-07-15' } as const;
    assert.deepEqual(drill('pathToQuota', 'open', deals, asked), ['a', 'b', 'c']);
    assert.deepEqual(drill('pathToQuota', 'won', deals, asked), ['won']);
    assert.equal(drill('pathToQuota', 'sideways', deals, asked), null);
  });
});
