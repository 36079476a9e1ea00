import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal } from '../support/history.js';
import { ask, drill } from '../support/run-metric.js';

const made = (id: string, end: 'open' | 'won' | 'lost', createdOn = '2026-02-01') =>
  deal({ id, end, createdOn: day(createdOn), closedOn: end === 'open' ? null : day('2026-05-01') });
const period = ['2026-01-01', '2026-03-31'] as const;

describe('createdWinRate', () => {
  it('keeps open deals below the line, as Varicent does: 1 of 4', () => {
    const deals = [made('a', 'won'), made('b', 'lost'), made('c', 'open'), made('d', 'open'), made('e', 'won', '2025-12-31')];
    const { value, numerator, denominator, interval } = ask('createdWinRate', deals, { period });
    assert.deepEqual([value?.rate, numerator, denominator, interval?.level], [0.25, 1, 4, 0.95]);
    assert.deepEqual([value?.maturity.value, value?.immature], [0.5, true]);
  });

  it('is mature from 80 % of closed deals on', () => {
    const deals = [...Array.from({ length: 4 }, () => made('x', 'lost')), made('y', 'open')];
    assert.equal(ask('createdWinRate', deals, { period }).value?.immature, false);
  });

  it('is null where nothing was created, and in a source without closed deals', () => {
    assert.equal(ask('createdWinRate', [made('a', 'won', '2020-01-01')], { period }).reason, 'zero-denominator');
    assert.equal(ask('createdWinRate', [made('a', 'open')], { period }).reason, 'no-closed-deals');
  });

  it('lists the deals of its parts', () => {
    const deals = [made('a', 'won'), made('b', 'lost'), made('c', 'open')];
    assert.deepEqual(
      ['created', 'won', 'closed', 'open', 'else'].map((part) => drill('createdWinRate', part, deals, { period })),
      [['a', 'b', 'c'], ['a'], ['a', 'b'], ['c'], null],
    );
  });
});
