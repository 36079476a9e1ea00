import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal, type History } from '../support/history.js';
import { ask } from '../support/run-metric.js';

const TODAY = '2026-07-01';
const made = (end: History['end'], days: number) => {
  const createdOn = end === 'open' ? day(TODAY) - days : day('2026-01-01');
  return deal({ createdOn, end, closedOn: end === 'open' ? null : createdOn + days });
};

describe('kaplanMeierCycle', () => {
  it('is the day by which half are won, lost and open ones censored', () => {
    const { value, n } = ask('kaplanMeierCycle', [made('won', 10), made('won', 35), made('won', 50), made('lost', 20), made('open', 15), made('open', 40)]);
    assert.deepEqual([value?.medianDays, value?.medianReason, n], [50, null, 6]);
    assert.deepEqual(
      value?.curve.map(({ time, atRisk }) => [time, atRisk]),
      [
        [10, 6],
        [35, 3],
        [50, 1],
      ],
    );
    assert.deepEqual(value?.medianInterval, { lowDays: 10, highDays: null, level: 0.95 });
  });

  it('counts an event before a censoring on the same day', () => {
    assert.equal(ask('kaplanMeierCycle', [made('won', 20), made('lost', 20)]).value?.curve[0]?.atRisk, 2);
  });

  it('is flat at 1 where all are open, and has no median', () => {
    const { value, reason } = ask('kaplanMeierCycle', [made('open', 10)]);
    assert.deepEqual([value?.curve, value?.medianDays, value?.medianReason, reason], [[], null, 'median-not-reached', undefined]);
  });

  it('has the day of the one deal there is', () => assert.equal(ask('kaplanMeierCycle', [made('won', 12)]).value?.medianDays, 12));

  it('follows the deals created in the period, and says which it cannot follow', () => {
    const born = deal({ path: [], end: 'won', closedOn: day('2026-01-01') });
    const { n, excluded } = ask('kaplanMeierCycle', [made('won', 5), made('won', -5), born, made('open', 1)], { period: ['2026-01-01', '2026-03-31'] });
    assert.deepEqual([n, excluded], [1, { bornClosed: 1, negativeDuration: 1 }]);
  });

  it('is null where nobody is followed', () => assert.equal(ask('kaplanMeierCycle', []).reason, 'no-deals'));
});
