import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOfDate } from '@sluice/model';
import { createMoneyPolicy } from '../../../packages/engine/src/store/money.js';

const day = dayOfDate('2026-02-01');
const rates = [
  { currency: 'USD', date: '2026-01-01', rateToReporting: 0.5 },
  { currency: 'USD', date: '2026-03-01', rateToReporting: 0.8 },
];

describe('createMoneyPolicy', () => {
  it('converts once, at the rate of the day', () => {
    const { convert, currency, mixed } = createMoneyPolicy(rates, 'EUR', ['EUR', 'USD']);
    assert.deepEqual([currency, mixed], ['EUR', false]);
    assert.equal(convert(1001, 'USD', day), 501);
    assert.equal(convert(1000, 'USD', dayOfDate('2026-03-01')), 800);
    assert.equal(convert(1000, 'EUR', day), 1000);
  });

  it('tells no amount from no rate', () => {
    const { convert } = createMoneyPolicy(rates, 'EUR', ['EUR', 'GBP']);
    assert.equal(convert(null, 'USD', day), NaN);
    assert.equal(convert(1000, 'GBP', day), Infinity);
  });

  it('never takes one currency for another where there are no rates', () => {
    const policy = createMoneyPolicy([], 'EUR', ['USD', 'EUR']);
    assert.deepEqual([policy.mixed, policy.currency], [true, null]);
    assert.equal(policy.convert(7, 'USD', day), 7);
  });

  it('reports in the one currency there is', () => {
    assert.deepEqual([createMoneyPolicy([], 'EUR', ['USD']).currency, createMoneyPolicy([], null, []).currency], ['USD', null]);
  });

  it('finds the reporting currency among the rates where the host names none', () => {
    assert.equal(createMoneyPolicy([...rates, { currency: 'CHF', date: null, rateToReporting: 1 }], null, ['CHF', 'USD']).currency, 'CHF');
  });
});
