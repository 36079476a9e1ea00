import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal } from '../support/history.js';
import { ask, type Asked } from '../support/run-metric.js';

const counts = (deals: Parameters<typeof ask>[1], asked: Asked<'stageConversion'> = {}) =>
  ask('stageConversion', deals, asked).value?.stages.map(({ advance, back, lost, transferred }) => [advance, back, lost, transferred]);

describe('stageConversion', () => {
  it('counts every exit of a path that goes back and forth', () => {
    const back = deal({ path: ['s2', 's3', 's2', 's3'], end: 'won', closedOn: day('2026-02-01') });
    assert.deepEqual(counts([back]), [
      [0, 0, 0, 0],
      [2, 0, 0, 0],
      [1, 1, 0, 0],
      [0, 0, 0, 0],
    ]);
  });

  it('leaves out unfinished visits and exits outside the period', () => {
    const moved = deal({
      path: [
        { stage: 's1', on: day('2026-01-01') },
        { stage: 's2', on: day('2026-02-01') },
      ],
    });
    assert.deepEqual(counts([moved], { period: ['2026-02-01', '2026-02-28'] })?.[0], [1, 0, 0, 0]);
    assert.deepEqual(counts([moved], { period: ['2026-01-01', '2026-01-31'] })?.[0], [0, 0, 0, 0]);
    assert.deepEqual(counts([moved])?.[1], [0, 0, 0, 0]);
  });

  it('is a share with n and interval, null where nobody left', () => {
    const deals = [deal({ path: ['s1', 's2'] }), deal({ end: 'lost', closedOn: day('2026-02-01') })];
    const { value, n } = ask('stageConversion', deals);
    assert.deepEqual([value?.stages[0]?.conversion.value, value?.stages[0]?.conversion.denominator, n], [0.5, 2, 2]);
    assert.equal(value?.stages[1]?.conversion.value, null);
  });

  it('needs history, and counts closed deals that have none', () => {
    const dark = deal({ hasHistory: false, end: 'lost', closedOn: day('2026-02-01') });
    assert.equal(ask('stageConversion', [dark]).reason, 'needs-history');
    assert.deepEqual(ask('stageConversion', [dark, deal()]).excluded, { noHistory: 1 });
  });
});
