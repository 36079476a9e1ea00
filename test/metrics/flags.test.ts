import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ordered, tally } from '@sluice/model';
import type { Measured } from '@sluice/metrics';
import { negativesOf, smallSample, splitNegatives, withFlags } from '../../packages/metrics/src/flags.js';
import { day, deal, type History } from '../support/history.js';
import { ask } from '../support/run-metric.js';

const rate = (n: number, given: Partial<Measured<number>> = {}): Measured<number> => {
  return { value: 0.5, unit: 'rate', n, excluded: {}, interval: { low: 0, high: 1, level: 0.95 }, ...given };
};
const won = (amountMinor: number, closedOn = day('2026-06-01')): History => deal({ end: 'won', closedOn, amountMinor });

describe('smallSample', () => {
  it('is fewer than ten cases', () => assert.deepEqual([smallSample(9), smallSample(9.9), smallSample(10)], [['small-sample'], ['small-sample'], []]));
});

describe('withFlags', () => {
  it('looks at rates that carry an interval, for the number of their cases', () => {
    const { interval: _, ...plain } = rate(1);
    assert.deepEqual([withFlags(rate(9), []).flags, withFlags(rate(10), []).flags, withFlags(plain, []).flags], [['small-sample'], undefined, undefined]);
  });

  it('keeps each flag once, and none where there is no value', () => {
    assert.deepEqual(withFlags(rate(9, { flags: ['small-sample'] }), ['negative-amounts']).flags, ['small-sample', 'negative-amounts']);
    const nothing = rate(0, { value: null });
    assert.equal(withFlags(nothing, ['negative-amounts']), nothing);
  });
});

describe('negativesOf', () => {
  it('looks through each sum of amounts of the result', () => {
    const sum = { over: 'deals', where: [{ field: 'outcome', in: ['open'] }] } as const;
    const found = negativesOf({
      open: tally({ ...sum, column: 'amountMinor', by: ['stage'] }),
      counted: tally(sum),
      sizes: ordered({ ...sum, column: 'amountMinor' }),
      days: tally({ ...sum, column: 'cycleDays' }),
      visits: tally({ over: 'visits', owner: 'deal', where: [], column: 'deal.amountMinor' }),
      'before:won': tally({ ...sum, column: 'amountMinor' }),
    });
    assert.deepEqual(found, {
      'negative:open': tally({ over: 'deals', where: [...sum.where, { field: 'amountMinor', to: -1 }] }),
      'negative:visits': tally({ over: 'visits', where: [{ field: 'deal.amountMinor', to: -1 }], owner: 'deal' }),
    });
  });
});

describe('splitNegatives', () => {
  it('gives back what the metric asked for', () => {
    const nothing = { n: 0, sum: 0, missing: 0, unconverted: 0 };
    assert.deepEqual(splitNegatives({ open: 1, 'negative:open': nothing }), { own: { open: 1 }, negative: false });
    assert.deepEqual(splitNegatives({ open: 1, 'negative:open': { ...nothing, n: 1 } }), { own: { open: 1 }, negative: true });
  });
});

describe('results', () => {
  it('flag a win rate of 9 closed deals, and not one of 10', () => {
    const flags = (n: number) =>
      ask(
        'winRate',
        Array.from({ length: n }, () => won(1)),
      ).flags;
    assert.deepEqual([flags(9), flags(10)], [['small-sample'], undefined]);
  });

  it('flag a win rate by value that hangs on few of many deals', () => {
    const deals = [won(1_000_000), ...Array.from({ length: 20 }, () => won(1))];
    assert.deepEqual(ask('winRateByValue', deals).flags, ['small-sample']);
    assert.equal(ask('winRateByValue', deals.slice(1)).flags, undefined);
  });

  it('flag sums that a negative amount is in, and no other: it is added, and left out of the mean size', () => {
    const deals = [won(300), won(-100), deal({ amountMinor: 500 })];
    const period = ['2026-01-01', '2026-12-31'] as const;
    const attained = ask('quotaAttainment', deals, { period, quotaMinor: 400 });
    assert.deepEqual([attained.value?.wonMinor, attained.flags], [200, ['negative-amounts']]);
    const size = ask('dealSize', deals);
    assert.deepEqual([size.value?.meanMinor, size.excluded['negativeAmount'], size.flags], [300, 1, ['negative-amounts']]);
    assert.equal(ask('openPipeline', deals).flags, undefined);
    assert.equal(ask('quotaAttainment', deals, { period: ['2026-01-01', '2026-03-31'], quotaMinor: 400 }).flags, undefined);
  });

  it('flag a negative amount that a walk over the rows adds up', () => {
    const asked = { period: ['2026-07-01', '2026-09-30'], quotaMinor: 900 } as const;
    const open = (amountMinor: number) => deal({ amountMinor, expectedCloseOn: day('2026-08-01'), probability: 0.5 });
    assert.deepEqual(ask('forecast', [won(1), open(300), open(-100)], asked).flags, ['negative-amounts']);
    assert.equal(ask('forecast', [won(-1), open(300)], asked).flags, undefined);
  });
});
