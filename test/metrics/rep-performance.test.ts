import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal, type History } from '../support/history.js';
import { ask, drill } from '../support/run-metric.js';

const closed = (owner: string | null, end: 'won' | 'lost', n: number): readonly History[] =>
  Array.from({ length: n }, (_, i) => deal({ id: `${owner}${end}${i}`, owner, end, closedOn: day('2026-03-01'), amountMinor: 100 }));

describe('repPerformance', () => {
  it('draws the rate of an owner to that of the team: (8 + 20 × 0.5) ÷ (10 + 20) = 0.6 for 8 of 10', () => {
    const { value } = ask('repPerformance', [...closed('ann', 'won', 8), ...closed('ann', 'lost', 2), ...closed('ben', 'won', 2), ...closed('ben', 'lost', 8)]);
    assert.deepEqual(
      value?.reps.map(({ owner, winRate }) => [owner, winRate.value, winRate.shrunk]),
      [
        ['ann', 0.8, 0.6],
        ['ben', 0.2, 0.4],
      ],
    );
    assert.deepEqual([value.team.winRate.value, value.team.winRate.shrunk, value.winRateStrength], [0.5, 0.5, 20]);
  });

  it('credits exits to who had the deal then', () => {
    const path = [
      { stage: 's1', on: day('2026-02-01'), owner: 'ann' },
      { stage: 's2', on: day('2026-02-10') },
    ];
    const { value } = ask('repPerformance', [deal({ owner: 'ben', createdOn: day('2026-02-01'), path, end: 'lost', closedOn: day('2026-03-01') })]);
    const cells = value?.reps.map(({ owner, stages }) => [
      owner,
      ...stages.slice(0, 2).map(({ conversion }) => `${conversion.numerator}/${conversion.denominator}`),
    ]);
    assert.deepEqual(cells, [
      ['ann', '1/1', '0/0'],
      ['ben', '0/0', '0/1'],
    ]);
  });

  it('tells load, creation and activity of everybody', () => {
    const { value } = ask('repPerformance', [deal({ owner: 'ann', amountMinor: 70, activities: [{ type: 'call', on: day('2026-02-01') }] })], {
      period: ['2026-01-01', '2026-03-31'],
    });
    const [ann] = value?.reps ?? [];
    assert.deepEqual([ann?.openCount, ann?.openMinor, ann?.createdMinor, ann?.activities, ann?.winRate.value, ann?.wonMinor], [1, 70, 70, 1, null, null]);
  });

  it('keeps deals without an owner in the line of the team, counted', () => {
    const { value, excluded } = ask('repPerformance', [...closed(null, 'won', 1), ...closed('ann', 'lost', 1)]);
    assert.deepEqual([value?.team.winRate.value, value?.reps.length, excluded['noOwner']], [0.5, 1, 1]);
  });

  it('finds the deals of an owner', () => {
    assert.deepEqual(drill('repPerformance', 'won:ann', [...closed('ann', 'won', 1), ...closed('ben', 'won', 1)]), ['annwon0']);
    assert.equal(drill('repPerformance', 'sideways', []), null);
  });

  it('has no rates in an empty source, and no error', () => assert.deepEqual(ask('repPerformance', []).value?.reps, []));
});
