import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal } from '../support/history.js';
import { ask, type Asked } from '../support/run-metric.js';

const closing = (amountMinor: number | null, on = '2026-08-01') => deal({ amountMinor, expectedCloseOn: day(on) });
const closed = (end: 'won' | 'lost', amountMinor: number, on = '2026-07-05') => deal({ end, amountMinor, closedOn: day(on) });
const quarter: Asked<'coverage'> = { period: ['2026-07-01', '2026-09-30'], today: '2026-07-10', quotaMinor: 400_000 };
/** 900 thousand open, 100 thousand won of 400. */
const deals = [closing(900_000), closed('won', 100_000), closed('lost', 300_000)];
const covered = (asked: Asked<'coverage'> = {}, of = deals) => ask('coverage', of, { ...quarter, ...asked });

describe('coverage', () => {
  it('is what is open out of what is missing to the quota: 900 ÷ (400 − 100)', () => {
    const { value, numerator, denominator, interval } = covered();
    assert.deepEqual([value?.form, value?.ratio, numerator, denominator, interval], ['remaining', 3, 900_000, 300_000, undefined]);
  });

  it('is out of the whole quota, or what the open deals bring at the win rate, where asked: 900 ÷ 400 and 900 × ¼ ÷ 400', () => {
    assert.equal(covered({ params: { form: 'quota' } }).value?.ratio, 2.25);
    assert.equal(covered({ params: { form: 'yield' } }).value?.ratio, 0.5625);
    assert.equal(covered({ params: { form: 'yield', winRate: 0.5 } }).value?.ratio, 1.125);
  });

  it('asks for the inverse of the win rate by value', () => {
    const { value } = covered();
    assert.deepEqual([value?.winRate, value?.required, value?.remainingMinor], [0.25, 4, 300_000]);
    assert.equal(covered({ params: { winRate: 0 } }).value?.required, null);
  });

  it('takes the win rate of the last days, as many as asked', () => {
    const old = closed('lost', 100_000, '2025-01-01');
    assert.equal(covered({}, [...deals, old]).value?.winRate, 0.25);
    assert.equal(covered({ params: { winRateDays: 9999 } }, [...deals, old]).value?.winRate, 0.2);
  });

  it('takes in overdue deals of the running period, unless told otherwise', () => {
    const late = closing(100_000, '2026-06-01');
    assert.equal(covered({}, [...deals, late]).value?.openMinor, 1_000_000);
    assert.equal(covered({ params: { includeOverdue: false } }, [...deals, late]).value?.openMinor, 900_000);
  });

  it('says that the target is met where nothing is missing', () => {
    const met = covered({ quotaMinor: 100_000 });
    assert.deepEqual([met.value, met.reason], [null, 'target-met']);
    assert.equal(covered({ quotaMinor: 100_000, params: { form: 'quota' } }).value?.ratio, 9);
  });

  it('has no coverage without a quota, or of one of 0', () => {
    assert.equal(covered({ quotaMinor: null }).reason, 'no-quota');
    assert.equal(covered({ quotaMinor: 0 }).reason, 'zero-denominator');
  });

  it('never says won 0 of an export of open deals, but can tell them out of the quota', () => {
    const open = [closing(900_000)];
    assert.deepEqual([covered({}, open).reason, covered({ params: { form: 'yield' } }, open).reason], ['no-closed-deals', 'no-closed-deals']);
    const { value } = covered({ params: { form: 'quota' } }, open);
    assert.deepEqual([value?.ratio, value?.wonMinor, value?.remainingMinor, value?.required], [2.25, null, null, null]);
  });

  it('has no yield without a win rate', () => {
    assert.equal(covered({ params: { form: 'yield' } }, [closing(1), closed('lost', 5, '2020-01-01')]).reason, 'zero-denominator');
  });

  it('adds no currencies, and leaves out deals without an amount', () => {
    assert.equal(covered({ mixed: true }).reason, 'mixed-currencies');
    assert.deepEqual(covered({}, [...deals, closing(null)]).excluded, { noAmount: 1 });
  });
});
