import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal } from '../support/history.js';
import { ask } from '../support/run-metric.js';

const open = (...amounts: (number | null)[]) => amounts.map((amountMinor) => deal({ amountMinor }));

describe('concentration', () => {
  it('is the share of the largest deals, and the sum of squared shares: 50 + 30 of 100, ¼ + 0.09 + 0.04', () => {
    const { value, n } = ask('concentration', open(20, 50, 30), { params: { top: 2 } });
    assert.deepEqual([value?.topMinor, value?.totalMinor, value?.topShare, n], [80, 100, 0.8, 3]);
    assert.ok(Math.abs((value?.herfindahl ?? 0) - 0.38) < 1e-12);
  });

  it('takes all where there are fewer than asked', () => {
    const { value } = ask('concentration', open(7));
    assert.deepEqual([value?.top, value?.topShare, value?.herfindahl], [1, 1, 1]);
  });

  it('leaves out amounts of 0 and credits', () => {
    const { value, excluded } = ask('concentration', open(10, 0, -5, null, 10), { params: { top: 1 } });
    assert.deepEqual([value?.topShare, excluded], [0.5, { noAmount: 1, notPositive: 2 }]);
  });

  it('is null where no amount is above 0', () => {
    assert.deepEqual([ask('concentration', open(0, -1)).value, ask('concentration', open(0, -1)).reason], [null, 'zero-denominator']);
    assert.equal(ask('concentration', []).reason, 'zero-denominator');
    assert.equal(ask('concentration', open(5), { mixed: true }).reason, 'mixed-currencies');
  });

  it('looks at the window asked', () => {
    const deals = [deal({ amountMinor: 100 }), deal({ amountMinor: 50, expectedCloseOn: day('2026-08-01') })];
    const asked = { period: ['2026-07-01', '2026-09-30'], params: { window: 'closing' } } as const;
    assert.equal(ask('concentration', deals, asked).value?.totalMinor, 50);
  });

  it('finds the very amounts of large and small deals together', () => {
    const { value } = ask('concentration', open(1e12, 1, 3, 1e12 - 1), { params: { top: 3 } });
    assert.equal(value?.topMinor, 2e12 + 2);
  });
});
