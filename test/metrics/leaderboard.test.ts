import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal, type History } from '../support/history.js';
import { ask, drill, type Asked } from '../support/run-metric.js';
import { quota, staffOf, stay } from '../support/staff.js';

const won = (owner: string | null, amountMinor: number, on = '2026-05-01', id = 'd'): History =>
  deal({ id, owner, end: 'won', closedOn: day(on), amountMinor });
const asked = { period: ['2026-04-01', '2026-06-30'], today: '2026-07-15' } as const;
const rows = (deals: readonly History[], more: Asked<'leaderboard'> = {}) => ask('leaderboard', deals, { ...asked, ...more }).value?.rows;
const ranks = (...args: Parameters<typeof rows>) => rows(...args)?.map(({ owner, rank }) => [owner, rank]);

describe('leaderboard', () => {
  it('gives equals one rank and skips the next: 1, 2, 2, 4', () => {
    assert.deepEqual(ranks([won('a', 40), won('b', 30), won('c', 30), won('d', 10)]), [
      ['a', 1],
      ['b', 2],
      ['c', 2],
      ['d', 4],
    ]);
  });

  it('lists who won nothing last', () =>
    assert.deepEqual(ranks([won('a', 5), deal({ owner: 'b' })]), [
      ['a', 1],
      ['b', 2],
    ]));

  it('compares with the end of the period before', () => {
    const deals = [won('a', 10), won('b', 20), won('a', 50, '2026-02-01'), won('b', 40, '2026-03-31'), deal({ owner: 'c' })];
    assert.deepEqual(
      rows(deals)?.map(({ owner, change }) => [owner, change]),
      [
        ['b', 1],
        ['a', -1],
        ['c', 0],
      ],
    );
    assert.deepEqual(
      rows(deals, { period: null })?.map(({ change }) => change),
      [null, null, null],
    );
  });

  it('lists owners without a quota unranked when attainment ranks', () => {
    const staff = staffOf([], [quota('owner', 'a', 100, ['2026-04-01', '2026-07-01'])]);
    assert.deepEqual(ranks([won('a', 50), won('b', 500)], { staff, params: { measure: 'attainment' } }), [
      ['a', 1],
      ['b', null],
    ]);
  });

  it('takes out who has left by the last day, and keeps who was there for a period before', () => {
    const staff = staffOf([stay('a', { to: '2026-06-30' }), stay('b', { to: '2026-07-01' })]);
    assert.deepEqual(ranks([won('a', 50), won('b', 10)], { staff }), [['b', 1]]);
    assert.equal(ask('leaderboard', [won('a', 50)], { ...asked, staff }).excluded['inactive'], 1);
    assert.equal(ask('leaderboard', [won('a', 50)], { ...asked, staff }).reason, 'no-deals');
  });

  it('lists owners of a quota without deals, where the query asks for them', () => {
    const quotas = [quota('owner', 'a', 100, ['2026-04-01', '2026-07-01']), quota('owner', 'b', 100, ['2026-04-01', '2026-07-01'])];
    assert.deepEqual(
      ranks([won('a', 5)], { staff: staffOf([], quotas) })?.map(([owner]) => owner),
      ['a', 'b'],
    );
    assert.deepEqual(
      ranks([won('a', 5)], { staff: staffOf([], quotas, (owner) => owner === 'a') })?.map(([owner]) => owner),
      ['a'],
    );
  });

  it('ranks by activities of a kind', () => {
    const call = { type: 'call', on: day('2026-05-05') };
    const deals = [deal({ owner: 'a', activities: [call, { ...call, type: 'note' }] }), deal({ owner: 'b', activities: [call, call] })];
    assert.deepEqual(ranks(deals, { params: { measure: 'activities', activityTypes: ['call'] } }), [
      ['b', 1],
      ['a', 2],
    ]);
  });

  it('leaves deals without an owner out and counts them', () => assert.equal(ask('leaderboard', [won('a', 1), won(null, 9)], asked).excluded['noOwner'], 1));

  it('is null with the reason', () => {
    assert.equal(ask('leaderboard', [deal({ owner: 'a' })], asked).reason, 'no-closed-deals');
    assert.equal(ask('leaderboard', [won('a', 1)], { ...asked, mixed: true }).reason, 'mixed-currencies');
    assert.equal(ask('leaderboard', [won('a', 1)], { ...asked, mixed: true, params: { measure: 'wins' } }).reason, undefined);
  });

  it('finds the deals behind a place', () => {
    assert.deepEqual(drill('leaderboard', 'won:a', [won('a', 1, '2026-05-01', 'x'), won('b', 1, '2026-05-01', 'y')], asked), ['x']);
    assert.equal(drill('leaderboard', 'sideways:a', [], asked), null);
  });
});
