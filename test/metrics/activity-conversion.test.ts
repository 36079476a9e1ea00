import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newcombe } from '../../packages/metrics/src/statistics/newcombe.js';
import { day, deal, type History } from '../support/history.js';
import { ask } from '../support/run-metric.js';

/** Deals that left the first stage on 10 March, with or without a demo before. */
const left = (n: number, won: number, demo: boolean): readonly History[] =>
  Array.from({ length: n }, (_, i) =>
    deal({
      createdOn: day('2026-03-01'),
      path:
        i < won
          ? [
              { stage: 's1', on: day('2026-03-01') },
              { stage: 's2', on: day('2026-03-10') },
            ]
          : ['s1'],
      end: i < won ? 'open' : 'lost',
      closedOn: i < won ? null : day('2026-03-10'),
      activities: demo ? [{ type: 'demo', on: day('2026-03-05') }] : [],
    }),
  );
const cell = (deals: readonly History[]) => ask('activityConversion', deals).value?.cells.find(({ stage, type }) => stage.id === 's1' && type === 'demo');

describe('activityConversion', () => {
  it('compares visits with and without, with the interval, from 20 on each side', () => {
    const found = cell([...left(20, 15, true), ...left(25, 10, false)]);
    assert.deepEqual([found?.touched.value, found?.untouched.value], [0.75, 0.4]);
    assert.deepEqual(found?.difference, newcombe({ won: 15, n: 20 }, { won: 10, n: 25 }));
    assert.equal(cell([...left(19, 15, true), ...left(25, 10, false)])?.difference, null);
  });

  it('tells activities per advance, and "n+" where nothing advanced', () => {
    assert.equal(cell(left(6, 3, true))?.perAdvance.perOutcome, 2);
    assert.deepEqual(cell(left(6, 0, true))?.perAdvance, { attempts: 6, outcomes: 0, perOutcome: null, atLeast: 6 });
  });

  it('always warns that association is not cause', () => assert.equal(ask('activityConversion', left(2, 1, true)).value?.warning, 'association-not-cause'));

  it('is null without history, and without activities', () => {
    assert.equal(ask('activityConversion', [deal({ hasHistory: false, activities: [{ type: 'demo', on: day('2026-03-05') }] })]).reason, 'needs-history');
    assert.equal(ask('activityConversion', left(2, 1, false)).reason, 'zero-denominator');
  });
});
