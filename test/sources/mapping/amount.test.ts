import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { amountOf } from '../../../packages/sources/src/mapping/amount.js';
import { request } from '../read-all.js';
import { rowContext } from './row.js';

const of = (values: Record<string, unknown>, currency: string | null = null) => amountOf(values, rowContext({ request: request({ currency }) }));

describe('amountOf', () => {
  for (const [what, values, source, amountMinor, currency] of [
    ['the currency column first', { amount: { major: '5', currency: 'EUR' }, currency: 'JPY', headerCurrency: 'USD' }, 'GBP', 5, 'JPY'],
    ['then the sign beside the number', { amount: { major: '5', currency: 'EUR' }, headerCurrency: 'USD' }, 'GBP', 500, 'EUR'],
    ['then the header', { amount: { major: '5', currency: null }, headerCurrency: 'USD' }, 'GBP', 500, 'USD'],
    ['then the source', { amount: { major: '5', currency: null } }, 'GBP', 500, 'GBP'],
    ['and none where nobody names one', { amount: { major: '5.005', currency: null } }, null, 501, null],
    ['minor units as they are', { amountMinor: { minor: 123, currency: null }, currency: 'JPY' }, null, 123, 'JPY'],
    ['no amount as none', { currency: 'EUR' }, null, null, 'EUR'],
    ['no amount where its currency could not be read', { amount: { major: '5', currency: null }, badCurrency: true }, 'EUR', null, 'EUR'],
  ] as const) {
    it(`takes ${what}`, () => assert.deepEqual(of(values, source), { amountMinor, currency }));
  }

  it('tells of an amount beyond what is exact', () => {
    const context = rowContext();
    assert.equal(amountOf({ amount: { major: '99999999999999999', currency: null } }, context).amountMinor, null);
    assert.equal(context.problems.list()[0]?.code, 'bad-amount');
  });
});
