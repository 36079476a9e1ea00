import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal, type History } from '../support/history.js';
import { ask, drill } from '../support/run-metric.js';

const won = (amountMinor: number | null, type: string | null, account: string | null = null, id = 'd'): History =>
  deal({ id, end: 'won', closedOn: day('2026-03-01'), amountMinor, type, account });

describe('newVsExpansion', () => {
  it('splits what was won by kind, with a bucket for no type: 300 of 1,000 are expansion', () => {
    const { value } = ask('newVsExpansion', [won(600, 'New Business'), won(300, 'Upsell'), won(100, null)]);
    assert.deepEqual(
      value?.kinds.map(({ kind, count, amountMinor }) => [kind, count, amountMinor]),
      [
        ['new', 1, 600],
        ['expansion', 1, 300],
        ['renewal', 0, 0],
        ['other', 0, 0],
        ['unspecified', 1, 100],
      ],
    );
    assert.equal(value.expansionShare, 0.3);
  });

  it('counts customers that bought again: 1 of 2', () => {
    const { value } = ask('newVsExpansion', [won(1, null, 'a'), won(1, null, 'a'), won(1, null, 'b'), won(1, null)]);
    assert.deepEqual([value?.repeatWinRate.value, value?.noAccount], [0.5, 1]);
  });

  it('has no share where nothing was won, nor a rate without customers', () => {
    const { value } = ask('newVsExpansion', [deal({ end: 'lost', closedOn: day('2026-03-01') })]);
    assert.deepEqual([value?.expansionShare, value?.repeatWinRate.value], [null, null]);
  });

  it('finds the deals of a type, and those without', () => {
    const deals = [won(1, 'Upsell', null, 'x'), won(1, null, null, 'y')];
    assert.deepEqual([drill('newVsExpansion', 'type:Upsell', deals), drill('newVsExpansion', 'unspecified', deals)], [['x'], ['y']]);
    assert.equal(drill('newVsExpansion', 'sideways', deals), null);
  });

  it('is null with the reason', () => {
    assert.equal(ask('newVsExpansion', [deal()]).reason, 'no-closed-deals');
    assert.equal(ask('newVsExpansion', [won(1, null)], { mixed: true }).reason, 'mixed-currencies');
    assert.equal(ask('newVsExpansion', [won(null, null)]).reason, 'needs-amounts');
  });
});
