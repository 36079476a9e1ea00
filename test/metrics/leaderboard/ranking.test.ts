import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ranking, RANK_MODES, type Contender, type RankMode } from '../../../packages/metrics/src/leaderboard/ranking.js';

const who = (label: string, score: number | null, more: Partial<Contender> = {}): Contender => ({
  label,
  score,
  attainment: null,
  wins: 0,
  lastCloseOn: null,
  ...more,
});
const ranked = (all: readonly Contender[], mode: RankMode = 'competition', tieStep = 1, locale = 'en') =>
  ranking(all, { mode, tieStep, compareNames: (a, b) => a.localeCompare(b, locale) }).map(({ contender, rank }) => [contender.label, rank]);

describe('ranking', () => {
  const four = [who('a', 40), who('b', 30), who('c', 30), who('d', 10)];

  it('numbers ties 1, 2, 2, 4 or 1, 2, 2, 3 or 1, 2, 3, 4', () => {
    const numbers = (mode: RankMode) => ranked(four, mode).map(([, rank]) => rank);
    assert.deepEqual(RANK_MODES.map(numbers), [
      [1, 2, 2, 4],
      [1, 2, 2, 3],
      [1, 2, 3, 4],
    ]);
  });

  it('ties what is equal once rounded to the step', () => {
    const close = [who('a', 0.5004), who('b', 0.5001), who('c', 0.4996)];
    assert.deepEqual(ranked(close, 'competition', 0.001), [
      ['a', 1],
      ['b', 1],
      ['c', 1],
    ]);
    assert.deepEqual(
      ranked(close, 'competition', 0.0001).map(([, rank]) => rank),
      [1, 2, 3],
    );
  });

  it('breaks ties by attainment, wins, the earlier last close, then name', () => {
    const tied = [
      who('name b', 1, { lastCloseOn: 9 }),
      who('name a', 1, { lastCloseOn: 9 }),
      who('late', 1, { lastCloseOn: 11 }),
      who('early', 1, { lastCloseOn: 8 }),
      who('many', 1, { wins: 2 }),
      who('attained', 1, { attainment: 0.1 }),
    ];
    assert.deepEqual(
      ranked(tied, 'ordinal').map(([label]) => label),
      ['attained', 'many', 'early', 'name a', 'name b', 'late'],
    );
  });

  it('orders names by locale', () => {
    const names = [who('Zora', 1), who('Östen', 1), who('Olga', 1)];
    assert.deepEqual(
      ranked(names, 'ordinal', 1, 'sv').map(([label]) => label),
      ['Olga', 'Zora', 'Östen'],
    );
    assert.deepEqual(
      ranked(names, 'ordinal', 1, 'de').map(([label]) => label),
      ['Olga', 'Östen', 'Zora'],
    );
  });

  it('lists who has no score unranked at the end, and ranks zeros before them', () => {
    assert.deepEqual(ranked([who('z', null), who('y', null), who('zero', 0), who('one', 1)]), [
      ['one', 1],
      ['zero', 2],
      ['y', null],
      ['z', null],
    ]);
  });

  it('does not depend on the order of its rows', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 8 });
    fc.assert(
      fc.property(scores, fc.constantFrom(...RANK_MODES), (all, mode) => {
        const contenders = all.map((score, i) => who(`n${i}`, score));
        assert.deepEqual(ranked(contenders, mode), ranked([...contenders].reverse(), mode));
      }),
      { numRuns: 200, seed: 2026 },
    );
  });
});
