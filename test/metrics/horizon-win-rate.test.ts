import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal, type History } from '../support/history.js';
import { ask, drill } from '../support/run-metric.js';

const TODAY = '2026-07-01';
const made = (ago: number, end: History['end'], days = 0, id = 'd') => {
  const createdOn = day(TODAY) - ago;
  return deal({ id, createdOn, end, closedOn: end === 'open' ? null : createdOn + days });
};
const rate = (deals: readonly History[], params: { days?: number; method?: 'mature' | 'incidence' }) => ask('horizonWinRate', deals, { today: TODAY, params });

describe('horizonWinRate', () => {
  it('counts wins within the days, of deals at least as old', () => {
    const deals = [made(30, 'won', 30, 'a'), made(90, 'won', 31, 'b'), made(30, 'lost', 1), made(29, 'won', 2), made(40, 'open')];
    const { value, numerator, denominator, interval } = rate(deals, { days: 30 });
    assert.deepEqual([value, numerator, denominator, interval?.level], [0.25, 1, 4, 0.95]);
    assert.deepEqual(drill('horizonWinRate', 'wonInTime', deals, { today: TODAY, params: { days: 30 } }), ['a']);
  });

  it('is 90 days where nothing else is said', () => assert.equal(ask('horizonWinRate', [made(90, 'won', 90)], { today: TODAY }).value, 1));

  it('leaves out deals created closed, and wins without a cycle', () => {
    const born = deal({ createdOn: day(TODAY) - 50, path: [], end: 'won', closedOn: day(TODAY) - 50 });
    const { value, excluded } = rate([born, made(50, 'won', -3), made(50, 'won', 5), made(50, 'lost', 5)], { days: 30 });
    assert.deepEqual([value, excluded], [0.5, { bornClosed: 1, noCycle: 1 }]);
  });

  it('says that the cohort is too young', () => {
    assert.equal(rate([made(5, 'won', 2)], { days: 30 }).reason, 'not-mature');
    assert.equal(rate([made(5, 'won', 2), made(5, 'open')], { days: 30, method: 'incidence' }).reason, 'not-mature');
  });

  it('uses young deals, too, by cumulative incidence', () => {
    const deals = [made(60, 'won', 10), made(60, 'lost', 20), made(15, 'open'), made(60, 'won', 35), made(40, 'open'), made(60, 'won', 50)];
    const { value, n } = rate(deals, { days: 35, method: 'incidence' });
    assert.ok(Math.abs((value ?? 0) - 0.375) < 1e-12);
    assert.equal(n, 6);
  });

  it('is null without closed deals, and without any deal', () => {
    for (const method of ['mature', 'incidence'] as const) {
      assert.equal(rate([made(200, 'open')], { method }).reason, 'no-closed-deals');
      assert.equal(rate([], { method }).reason, 'zero-denominator');
    }
  });
});
