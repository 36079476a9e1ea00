import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createQuotaBook, dayOfDate, type DayRange, type Quota } from '@sluice/model';

const quota = (scope: Quota['scope'], scopeId: string | null, periodStart: string, periodEnd: string, amountMinor: number): Quota => ({
  scope,
  scopeId,
  periodStart,
  periodEnd,
  amountMinor,
  currency: null,
});
const range = (from: string, to: string): DayRange => ({ from: dayOfDate(from), to: dayOfDate(to) });
const Q1 = range('2026-01-01', '2026-04-01');
const ann = quota('owner', 'ann', '2026-01-01', '2026-04-01', 9000);
const ben = quota('owner', 'ben', '2026-01-01', '2026-04-01', 18_000);
const teamOf = (owner: string): string | null => (owner === 'cem' ? null : 'north');

describe('quotaFor', () => {
  it('counts a row by the share of its days that lie in the range', () => {
    const book = createQuotaBook([quota('all', null, '2026-01-01', '2027-01-01', 146_000)]);
    assert.equal(book.quotaFor('all', range('2026-01-01', '2026-03-02')), 24_000);
  });

  it('is null where no row touches the range', () => {
    const book = createQuotaBook([ann]);
    assert.equal(book.quotaFor('all', range('2026-04-01', '2026-07-01')), null);
    assert.equal(book.quotaFor({ owner: 'ben' }, Q1), null);
    assert.equal(createQuotaBook([]).quotaFor('all', Q1), null);
  });

  it('keeps a quota of zero apart from none', () => {
    assert.equal(createQuotaBook([quota('owner', 'ann', '2026-01-01', '2026-04-01', 0)]).quotaFor({ owner: 'ann' }, Q1), 0);
  });

  it('adds the owners where nobody has a quota for all', () => assert.equal(createQuotaBook([ann, ben]).quotaFor('all', Q1), 27_000));

  it('adds the rows of one owner', () => {
    const book = createQuotaBook([ann, quota('owner', 'ann', '2026-01-01', '2026-04-01', 1000)]);
    assert.equal(book.quotaFor({ owner: 'ann' }, Q1), 10_000);
  });

  it('prorates a change within the period by day', () => {
    const book = createQuotaBook([quota('owner', 'ann', '2026-01-01', '2026-02-01', 3100), quota('owner', 'ann', '2026-02-01', '2026-03-01', 5600)]);
    assert.equal(book.quotaFor({ owner: 'ann' }, range('2026-01-22', '2026-02-11')), 1000 + 2000);
  });

  it('takes the row for all in place of the sum of owners', () => {
    const book = createQuotaBook([ann, ben, quota('all', null, '2026-01-01', '2026-04-01', 25_000)]);
    assert.equal(book.quotaFor('all', Q1), 25_000);
    assert.equal(book.quotaFor({ owner: 'ann' }, Q1), 9000);
  });

  it('takes it only for the days it covers', () => {
    const book = createQuotaBook([ann, quota('all', null, '2026-01-01', '2026-02-01', 5000)]);
    assert.equal(book.quotaFor('all', Q1), 5000 + 100 * 59);
  });

  it('takes the row of a team in place of the sum of its owners', () => {
    const rows = [ann, ben, quota('owner', 'cem', '2026-01-01', '2026-04-01', 900), quota('team', 'north', '2026-01-01', '2026-04-01', 20_000)];
    const book = createQuotaBook(rows, teamOf);
    assert.equal(book.quotaFor({ team: 'north' }, Q1), 20_000);
    assert.equal(book.quotaFor('all', Q1), 20_900);
    assert.equal(createQuotaBook(rows).quotaFor('all', Q1), 20_000);
  });

  it('adds the owners of a team without a row', () => {
    const book = createQuotaBook([ann, ben, quota('owner', 'cem', '2026-01-01', '2026-04-01', 900)], teamOf);
    assert.equal(book.quotaFor({ team: 'north' }, Q1), 27_000);
  });

  it('tells the rows of exactly one scope apart from what lies below', () => {
    const book = createQuotaBook([ann, quota('team', 'north', '2026-01-01', '2026-04-01', 20_000)], teamOf);
    assert.equal(book.ownQuotaFor('all', Q1), null);
    assert.equal(book.ownQuotaFor({ team: 'north' }, range('2026-01-01', '2026-02-15')), 10_000);
    assert.equal(book.ownQuotaFor({ owner: 'ann' }, Q1), 9000);
    assert.equal(createQuotaBook([ann], teamOf).ownQuotaFor({ team: 'north' }, Q1), null);
  });

  it('leaves rows out that end before they start', () => {
    assert.equal(createQuotaBook([quota('all', null, '2026-04-01', '2026-01-01', 5000)]).quotaFor('all', Q1), null);
  });
});
