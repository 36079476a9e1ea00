import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal, type History } from '../support/history.js';
import { ask } from '../support/run-metric.js';

const rep = (owner: string, calls: number, mails: number, end: History['end'] = 'won'): History => {
  const of = (type: string, n: number) => Array.from({ length: n }, () => ({ type, on: day('2026-03-01') }));
  return deal({ owner, end, closedOn: end === 'open' ? null : day('2026-03-02'), activities: [...of('call', calls), ...of('Email', mails)] });
};

describe('activityMix', () => {
  it('sets the bounds at two thirds and one third, both inclusive, and no calls apart', () => {
    const reps = ask('activityMix', [rep('a', 2, 1), rep('b', 1, 1), rep('c', 1, 2), rep('d', 0, 1), rep('e', 3, 0)]).value?.reps;
    assert.deepEqual(
      reps?.map(({ mix }) => mix),
      ['phone-heavy', 'mixed', 'mail-heavy', 'email-only', 'phone-heavy'],
    );
  });

  it('tells the win rate of each mix with its denominator', () => {
    const { value } = ask('activityMix', [rep('a', 2, 0), rep('b', 2, 0, 'lost'), rep('c', 0, 2, 'lost')]);
    const rates = value?.mixes.map(({ mix, reps, winRate }) => [mix, reps, winRate.numerator, winRate.denominator]);
    assert.deepEqual(rates, [
      ['phone-heavy', 2, 1, 2],
      ['mixed', 0, 0, 0],
      ['mail-heavy', 0, 0, 0],
      ['email-only', 1, 0, 1],
    ]);
    assert.deepEqual([value?.mixes[1]?.winRate.value, value?.warning], [null, 'association-not-cause']);
  });

  it('counts owners without activity apart, and is null where there is none at all', () => {
    assert.deepEqual(ask('activityMix', [rep('a', 1, 0), rep('b', 0, 0)]).excluded, { noActivity: 1 });
    assert.equal(ask('activityMix', [rep('b', 0, 0)]).reason, 'zero-denominator');
  });
});
