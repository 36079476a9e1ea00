import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal, stagesOf } from '../support/history.js';
import { ask, drill } from '../support/run-metric.js';

const closedOn = day('2026-02-01');
const stages = stagesOf(['s1', 's2']);
const lost = (id: string, path: string[], amountMinor: number | null) => deal({ id, path, end: 'lost', closedOn, amountMinor });

describe('leak', () => {
  it('finds where deals were lost, out of those that touched the stage', () => {
    const { value } = ask('leak', [lost('a', ['s1'], 100), lost('b', ['s1', 's2'], 900), deal({ path: ['s1', 's2'], end: 'won', closedOn }), deal()], {
      stages,
    });
    const [first, second] = value?.stages ?? [];
    assert.deepEqual([first?.lost, first?.lostAmountMinor, first?.rate.value, first?.stillOpen], [1, 100, 0.25, 1]);
    assert.deepEqual([second?.lost, second?.rate.value, second?.passThrough.value], [1, 0.5, 0.5]);
    assert.equal(first?.passThrough.value, 1 / 3);
    assert.equal(value?.biggest?.stage.id, 's2');
  });

  it('tells which share of a stage is still there and stale', () => {
    const { value } = ask('leak', [lost('a', ['s1'], 100), deal({ id: 'old' }), deal({ lastActivityOn: day('2026-06-30') })], { stages, today: '2026-07-01' });
    assert.deepEqual([value?.stages[0]?.stagnant.numerator, value?.stages[0]?.stagnant.value], [1, 1 / 3]);
  });

  it('breaks a tie of money by rate, then by the earlier stage', () => {
    const tied = [lost('a', ['s1'], 100), lost('b', ['s1', 's2'], 100)];
    assert.equal(ask('leak', tied, { stages }).value?.biggest?.stage.id, 's2');
    const even = [lost('a', ['s1'], 100), lost('b', ['s2'], 100)];
    assert.equal(ask('leak', even, { stages }).value?.biggest?.stage.id, 's1');
  });

  it('goes by rate where money cannot be added', () => {
    assert.equal(ask('leak', [lost('a', ['s1', 's2'], 1), lost('b', ['s1'], 9)], { stages, mixed: true }).value?.biggest?.stage.id, 's2');
  });

  it('reads what is known without history, and counts the lost deals it knows nothing of', () => {
    const dark = [
      { ...lost('a', ['s1', 's2'], 100), hasHistory: false, keepsLastStage: true },
      { ...lost('b', ['s1'], 100), hasHistory: false },
      deal({ path: ['s1'], hasHistory: false }),
    ];
    const { value, excluded } = ask('leak', dark, { stages });
    assert.deepEqual(
      value?.stages.map(({ lost: n, rate }) => [n, rate.denominator]),
      [
        [0, 2],
        [1, 1],
      ],
    );
    assert.deepEqual(excluded, { noLastStage: 1 });
  });

  it('lists the deals lost from a stage', () => {
    assert.deepEqual(drill('leak', 'lost:s1', [lost('a', ['s1'], 1), lost('b', ['s1', 's2'], 1)], { stages }), ['a']);
    assert.equal(drill('leak', 'lost:s9', [], { stages }), null);
  });

  it('has no biggest leak where nothing was lost, and no value where nothing was ever closed', () => {
    assert.equal(ask('leak', [deal({ end: 'won', closedOn })], { stages }).value?.biggest, null);
    assert.equal(ask('leak', [deal()], { stages }).reason, 'no-closed-deals');
  });
});
