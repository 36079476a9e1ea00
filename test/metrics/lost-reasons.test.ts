import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal } from '../support/history.js';
import { ask, drill } from '../support/run-metric.js';

const closedOn = day('2026-05-01');
const lost = (id: string, lostReason: string | null, amountMinor: number | null, path = ['s1']) =>
  deal({ id, end: 'lost', closedOn, lostReason, amountMinor, path });
const deals = [
  lost('a', 'Price', 100),
  lost('b', 'Price', 200, ['s1', 's2']),
  lost('c', null, 900),
  lost('d', 'No decision', 50),
  deal({ end: 'won', closedOn }),
];

describe('lostReasons', () => {
  it('counts and adds by reason, most deals first, then most money; one not given is never dropped', () => {
    const { value, n } = ask('lostReasons', deals);
    assert.deepEqual(
      value?.reasons.map(({ reason, n: count, amountMinor, share, noDecision }) => [reason, count, amountMinor, share.value, noDecision]),
      [
        ['Price', 2, 300, 0.5, false],
        [null, 1, 900, 0.25, false],
        ['No decision', 1, 50, 0.25, true],
      ],
    );
    assert.deepEqual([n, value?.topByValue?.reason, value?.noDecision], [4, null, { n: 1, amountMinor: 50 }]);
  });

  it('tells from which stage, those of unknown stage last', () => {
    const dark = { ...lost('e', 'Price', 1), hasHistory: false };
    assert.deepEqual(
      ask('lostReasons', [...deals, dark]).value?.reasons[0]?.stages.map(({ stage, n }) => [stage?.id ?? null, n]),
      [
        ['s1', 1],
        ['s2', 1],
        [null, 1],
      ],
    );
  });

  it('orders equals by name, those not given last', () => {
    const even = [lost('a', null, 1), lost('b', 'B', 1), lost('c', 'A', 1)];
    assert.deepEqual(
      ask('lostReasons', even).value?.reasons.map(({ reason }) => reason),
      ['A', 'B', null],
    );
  });

  it('lists the deals of a reason', () => {
    const parts = ['reason:Price', 'notGiven', 'reason:Else', 'lost', 'else'];
    assert.deepEqual(
      parts.map((part) => drill('lostReasons', part, deals)),
      [['a', 'b'], ['c'], [], ['a', 'b', 'c', 'd'], null],
    );
  });

  it('has no reasons where nothing was lost, and is null without closed deals', () => {
    const { value } = ask('lostReasons', [deal({ end: 'won', closedOn })]);
    assert.deepEqual(value, { reasons: [], topByValue: null, noDecision: { n: 0, amountMinor: 0 } });
    assert.equal(ask('lostReasons', [deal()]).reason, 'no-closed-deals');
  });

  it('counts where currencies mix, without sums', () => {
    const { value } = ask('lostReasons', deals, { mixed: true });
    assert.deepEqual([value?.reasons[0]?.n, value?.reasons[0]?.amountMinor, value?.topByValue], [2, null, null]);
  });
});
