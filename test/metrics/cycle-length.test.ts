import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { metrics } from '@sluice/metrics';
import { day, deal } from '../support/history.js';
import { ask, contextOf } from '../support/run-metric.js';

const won = (days: number) => deal({ end: 'won', createdOn: day('2026-01-01'), closedOn: day('2026-01-01') + days });

describe('cycleLength', () => {
  it('is mean, median and 90th percentile of the days to win', () => {
    assert.deepEqual(ask('cycleLength', [won(45), won(54), won(39)]).value, { meanDays: 46, medianDays: 45, p90Days: 52.2 });
    assert.equal(ask('cycleLength', [won(40), won(30), won(60), won(70)]).value?.meanDays, 50);
  });

  it('is 0 days where a deal closed on the day it was created', () => {
    assert.deepEqual(ask('cycleLength', [won(0)]).value, { meanDays: 0, medianDays: 0, p90Days: 0 });
  });

  it('counts calendar days over a change of the clock', () => {
    const spring = deal({ end: 'won', createdOn: day('2026-03-28'), closedOn: day('2026-03-30') });
    assert.equal(ask('cycleLength', [spring]).value?.meanDays, 2);
  });

  it('takes lost deals in where asked', () => {
    const lost = deal({ end: 'lost', createdOn: day('2026-01-01'), closedOn: day('2026-01-21') });
    assert.equal(ask('cycleLength', [won(10), lost]).value?.meanDays, 10);
    assert.equal(ask('cycleLength', [won(10), lost], { params: { population: 'closed' } }).value?.meanDays, 15);
  });

  it('leaves out what has no cycle, by reason', () => {
    const born = deal({ end: 'won', path: [], createdOn: day('2026-01-01'), closedOn: day('2026-01-01') });
    const { value, excluded, n } = ask('cycleLength', [won(10), won(-3), born, deal({ end: 'won', createdOn: null, closedOn: day('2026-01-01') })]);
    assert.deepEqual([value?.meanDays, n], [10, 1]);
    assert.deepEqual(excluded, { negativeDuration: 1, bornClosed: 1, noDates: 1 });
  });

  it('counts from the first entry into a stage where asked, and says who is left out', () => {
    const came = deal({ id: 'a', path: ['s1', 's2', 's1', 's2'], end: 'won', closedOn: day('2026-01-21') });
    const skipped = deal({ path: ['s1', 's3'], end: 'won', closedOn: day('2026-01-21') });
    const dark = deal({ end: 'won', closedOn: day('2026-01-21'), hasHistory: false });
    const born = deal({ end: 'won', path: [], closedOn: day('2026-01-01') });
    const early = deal({ path: ['s1', 's2'], end: 'won', closedOn: day('2026-01-01') });
    const { value, n, excluded } = ask('cycleLength', [came, skipped, dark, born, early], { params: { from: 's2' } });
    assert.deepEqual([value?.meanDays, n], [19, 1]);
    assert.deepEqual(excluded, { bornClosed: 1, noHistory: 1, negativeDuration: 1, notInStage: 1 });
  });

  it('knows no cycle from a stage without history, nor from one that is no open stage', () => {
    const dark = deal({ end: 'won', closedOn: day('2026-01-21'), hasHistory: false });
    assert.equal(ask('cycleLength', [dark], { params: { from: 's2' } }).reason, 'needs-history');
    assert.equal(ask('cycleLength', [won(3)], { params: { from: 'elsewhere' } }).reason, 'unknown-stage');
    assert.equal(ask('cycleLength', [won(3)], { params: { from: 's2' } }).reason, 'needs-dates');
  });

  it('reads the days without the time closed where asked', () => {
    assert.equal(ask('cycleLength', [won(45)], { params: { withoutClosedTime: true } }).value?.meanDays, 45);
    const { reductions } = metrics.cycleLength;
    const column = (withoutClosedTime: boolean) => reductions({ population: 'won', withoutClosedTime }, contextOf([])).days.column;
    assert.deepEqual([column(true), column(false)], ['workedDays', 'cycleDays']);
  });

  it('is null with the reason', () => {
    assert.equal(ask('cycleLength', [deal()]).reason, 'no-closed-deals');
    assert.equal(ask('cycleLength', [won(1)], { period: ['2020-01-01', '2020-12-31'] }).reason, 'no-deals');
    assert.equal(ask('cycleLength', [won(-1)]).reason, 'needs-dates');
  });
});
