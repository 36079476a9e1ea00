import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal } from '../support/history.js';
import { ask } from '../support/run-metric.js';

const won = (amountMinor: number | 'no-rate' | null, on = '2026-02-01') => deal({ end: 'won', closedOn: day(on), amountMinor });

describe('dealSize', () => {
  it('is mean and median of the won amounts', () => {
    const { value, n } = ask('dealSize', [won(100), won(200), won(600), won(0), deal({ amountMinor: 9 })]);
    assert.deepEqual([value?.meanMinor, value?.medianMinor, n], [225, 150, 4]);
  });

  it('drops five in a hundred from each end for the trimmed mean', () => {
    const deals = [...Array.from({ length: 18 }, () => won(100)), won(0), won(100_000)];
    assert.equal(ask('dealSize', deals).value?.trimmedMeanMinor, 100);
    assert.equal(ask('dealSize', [won(0), won(300)]).value?.trimmedMeanMinor, 150);
  });

  it('leaves out credits and missing amounts, and counts them', () => {
    const { value, excluded } = ask('dealSize', [won(100), won(-300), won(null), won('no-rate')]);
    assert.equal(value?.meanMinor, 100);
    assert.deepEqual(excluded, { noAmount: 1, noRate: 1, negativeAmount: 1 });
  });

  it('reads open and lost deals where asked, open ones whatever the period', () => {
    const deals = [won(100), deal({ amountMinor: 70 }), deal({ end: 'lost', closedOn: day('2026-02-01'), amountMinor: 30 })];
    assert.equal(ask('dealSize', deals, { params: { population: 'open' }, period: ['2020-01-01', '2020-12-31'] }).value?.meanMinor, 70);
    assert.equal(ask('dealSize', deals, { params: { population: 'lost' } }).value?.meanMinor, 30);
  });

  it('is the one amount of a single deal', () => {
    assert.deepEqual(ask('dealSize', [won(70)]).value, { meanMinor: 70, medianMinor: 70, trimmedMeanMinor: 70 });
  });

  it('is null with the reason', () => {
    assert.equal(ask('dealSize', [deal()]).reason, 'no-closed-deals');
    assert.equal(ask('dealSize', [won(1)], { period: ['2020-01-01', '2020-12-31'] }).reason, 'no-deals');
    assert.equal(ask('dealSize', [won(null)]).reason, 'needs-amounts');
    assert.equal(ask('dealSize', [won('no-rate')]).reason, 'no-rate');
    assert.equal(ask('dealSize', [won(1)], { mixed: true }).reason, 'mixed-currencies');
    assert.equal(ask('dealSize', [deal()], { params: { population: 'open' } }).value?.meanMinor, 1000);
  });
});
