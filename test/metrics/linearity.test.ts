import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal } from '../support/history.js';
import { ask, type Asked } from '../support/run-metric.js';

const won = (amountMinor: number | null, on: string) => deal({ end: 'won', amountMinor, closedOn: day(on) });
/** 91 days: 13 slices of a week each. */
const over: Asked<'linearity'> = { period: ['2026-04-01', '2026-06-30'], today: '2026-07-01' };
const even = Array.from({ length: 13 }, (_, week) => deal({ end: 'won', amountMinor: 100, closedOn: day('2026-04-07') + 7 * week }));

describe('linearity', () => {
  it('shares the won value out by month: 1.5, 2 and 5.5 of 9', () => {
    const { value, n } = ask('linearity', [won(150, '2026-04-10'), won(200, '2026-05-31'), won(550, '2026-06-30')], over);
    assert.deepEqual(
      value?.months.map(({ from, share }) => [from, Math.round(share * 100)]),
      [
        [day('2026-04-01'), 17],
        [day('2026-05-01'), 22],
        [day('2026-06-01'), 61],
      ],
    );
    assert.deepEqual([value?.of, value?.wonMinor, value?.lastMonthShare, n], ['won', 900, 550 / 900, 3]);
  });

  it('is even where each week brings the same', () => {
    const { value } = ask('linearity', even, over);
    assert.ok(Math.abs(value?.gini ?? 1) < 1e-12);
    // 13 steps below the line: each loses half of (1/13)².
    assert.ok(Math.abs((value?.index ?? 0) - (1 - 1 / 13)) < 1e-12);
    assert.deepEqual([value?.curve.length, value?.curve[0]?.share, value?.curve.at(-1)?.share], [13, 1 / 13, 1]);
  });

  it('is 0 where all comes on the last day, and uneven to 1', () => {
    const { value } = ask('linearity', [won(900, '2026-06-30')], over);
    assert.deepEqual([value?.index, value?.gini, value?.lastMonthShare], [0, 1, 1]);
  });

  it('has no Gini coefficient with a slice below 0', () => {
    const { value } = ask('linearity', [won(-100, '2026-04-01'), won(900, '2026-06-30')], over);
    assert.deepEqual([value?.gini, value?.wonMinor], [null, 800]);
  });

  it('takes shares of the quota while the period runs, and says nothing of the whole', () => {
    const { value } = ask('linearity', [won(90_000, '2026-07-10'), won(150_000, '2026-08-14')], {
      period: ['2026-07-01', '2026-09-28'],
      today: '2026-08-15',
      elapsedFraction: 0.5,
      quotaMinor: 600_000,
    });
    assert.deepEqual(
      value?.months.map(({ share }) => share),
      [0.15, 0.25, 0],
    );
    assert.deepEqual([value?.of, value?.gini, value?.index, value?.lastMonthShare], ['quota', null, null, null]);
    assert.deepEqual([value?.curve[5]?.share, value?.curve[12]?.share], [0.15, null]);
  });

  it('knows what is usual from the periods of the same kind before', () => {
    const before = [won(100, '2026-01-31'), won(100, '2026-03-31'), won(50, '2025-12-31')];
    const { value } = ask('linearity', [won(900, '2026-06-30'), ...before], { ...over, params: { periods: 2 } });
    // Half of the first quarter of 2026 came in its first 31 of 90 days, all of the last of 2025 on its last day.
    assert.deepEqual([value?.curve[3]?.usual, value?.curve[4]?.usual, value?.curve[12]?.usual], [0, 0.25, 1]);
    assert.equal(ask('linearity', [won(900, '2026-06-30'), ...before], { ...over, params: { periods: 0 } }).value?.curve[12]?.usual, null);
  });

  it('needs a period that has begun, wins, and while it runs a quota', () => {
    assert.equal(ask('linearity', even, { today: '2026-07-01' }).reason, 'no-period');
    assert.equal(ask('linearity', even, { ...over, today: '2026-03-31' }).reason, 'not-started');
    assert.equal(ask('linearity', even, { ...over, today: '2026-06-01' }).reason, 'no-quota');
    assert.equal(ask('linearity', [won(1, '2020-01-01')], over).reason, 'zero-denominator');
    assert.equal(ask('linearity', [deal()], over).reason, 'no-closed-deals');
    assert.equal(ask('linearity', even, { ...over, mixed: true }).reason, 'mixed-currencies');
  });

  it('counts a close on the first and on the last day, and none beyond', () => {
    const edges = [won(1, '2026-03-31'), won(10, '2026-04-01'), won(100, '2026-06-30'), won(1000, '2026-07-01')];
    assert.equal(ask('linearity', edges, over).value?.wonMinor, 110);
  });
});
