import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal, stagesOf, type History } from '../support/history.js';
import { ask, drill, type Asked } from '../support/run-metric.js';

const Q3 = { period: ['2026-07-01', '2026-09-30'], today: '2026-08-12', params: { method: 'crm' } } as const satisfies Asked<'forecast'>;
const won = (amountMinor: number | null, on: string) => deal({ end: 'won', closedOn: day(on), amountMinor });
const open = (amountMinor: number | 'no-rate' | null, on: string | null, probability: number | null = 0.5, id = 'o') =>
  deal({ id, amountMinor, probability, expectedCloseOn: on === null ? null : day(on) });

describe('forecast', () => {
  it('adds the law of the open deals to what was won', () => {
    const deals = [won(1000, '2026-07-05'), won(7, '2026-06-30'), open(100, '2026-08-20'), open(200, '2026-09-02'), open(400, '2026-09-30', 0.25)];
    const { value, n } = ask('forecast', deals, { ...Q3, quotaMinor: 1300 });
    assert.deepEqual(value?.total, { meanMinor: 1250, p10Minor: 1000, p25Minor: 1100, p50Minor: 1200, p75Minor: 1300, p90Minor: 1600 });
    assert.deepEqual([value?.wonMinor, value?.wonCount, value?.openCount, value?.openMinor, n], [1000, 1, 3, 700, 4]);
    assert.deepEqual([value?.quotaMinor, value?.chance, value?.distribution], [1300, 0.4375, 'exact']);
  });

  it('takes overdue deals in while the period runs, and none of a period that is over', () => {
    const deals = [won(1, '2026-07-05'), open(100, '2026-01-05', 0.5, 'old'), open(10, '2026-08-11', 0.5, 'late'), open(1, '2026-10-01', 0.5, 'next')];
    const running = ask('forecast', deals, Q3).value;
    assert.deepEqual([running?.openCount, running?.overdueCount, running?.overdueMinor], [2, 2, 110]);
    assert.deepEqual(drill('forecast', 'open', deals, Q3), ['old', 'late']);
    assert.deepEqual(drill('forecast', 'overdue', deals, Q3), ['old', 'late']);
    const over = { ...Q3, today: '2026-10-05' } as const;
    assert.deepEqual([ask('forecast', deals, over).value?.openCount, drill('forecast', 'open', deals, over)], [0, []]);
    const ahead = { ...Q3, today: '2026-06-01' } as const;
    assert.deepEqual([ask('forecast', deals, ahead).value?.openCount, drill('forecast', 'open', deals, ahead)], [1, ['late']]);
    assert.deepEqual(drill('forecast', 'won', deals, Q3), ['d']);
    assert.equal(drill('forecast', 'elsewhere', deals, Q3), null);
  });

  it('tells each week: won until it is over, and what will be won from this one on', () => {
    const deals = [won(1000, '2026-07-05'), won(500, '2026-08-11'), open(100, '2026-08-14'), open(900, '2026-09-01')];
    const steps = ask('forecast', deals, Q3).value?.steps ?? [];
    assert.deepEqual([steps.length, steps[0]?.from, steps[0]?.to, steps.at(-1)?.to], [14, day('2026-07-01'), day('2026-07-05'), day('2026-09-30')]);
    assert.deepEqual([steps[0]?.wonMinor, steps[0]?.spread], [1000, null]);
    const now = steps.find(({ to }) => to === day('2026-08-16'));
    assert.deepEqual([now?.wonMinor, now?.spread?.meanMinor, now?.spread?.p90Minor], [1500, 1550, 1600]);
    const next = steps.find(({ from }) => from === day('2026-08-31'));
    assert.deepEqual([next?.wonMinor, next?.spread?.meanMinor], [null, 2000]);
    assert.deepEqual(steps.at(-1)?.spread, ask('forecast', deals, Q3).value?.total);
  });

  it('goes by month where asked or where the period is long', () => {
    const deals = [won(1, '2026-07-05')];
    assert.equal(ask('forecast', deals, { ...Q3, params: { step: 'month' } }).value?.steps.length, 3);
    assert.equal(ask('forecast', deals, { ...Q3, period: ['2026-01-01', '2026-12-31'] }).value?.steps.length, 12);
  });

  it('is sure where only certain deals are left', () => {
    const { value } = ask('forecast', [won(10, '2026-07-05'), open(90, '2026-09-01', 1), open(5, '2026-09-01', 0)], { ...Q3, quotaMinor: 100 });
    assert.deepEqual([value?.chance, value?.total.p10Minor, value?.total.p90Minor], [1, 100, 100]);
  });

  it('says what was left out', () => {
    const deals = [
      won(null, '2026-07-05'),
      won(5, '2026-07-06'),
      open(null, '2026-09-01'),
      open('no-rate', '2026-09-01'),
      open(5, null),
      open(5, '2026-09-01', null),
    ];
    const { value, excluded } = ask('forecast', deals, { ...Q3, stages: stagesOf(['s1']) });
    assert.deepEqual(excluded, { noAmount: 2, noRate: 1, noDate: 1, noProbability: 1 });
    assert.deepEqual([value?.wonCount, value?.wonMinor, value?.openCount], [2, 5, 3]);
  });

  it('is null with the reason', () => {
    assert.equal(ask('forecast', [won(1, '2026-07-05')], { ...Q3, period: null }).reason, 'no-period');
    assert.equal(ask('forecast', [won(1, '2026-07-05')], { ...Q3, mixed: true }).reason, 'mixed-currencies');
    assert.equal(ask('forecast', [open(null, '2026-09-01')], Q3).reason, 'needs-amounts');
    assert.equal(ask('forecast', [won(1, '2026-07-05'), open(5, null)], Q3).reason, 'needs-dates');
  });

  it('never says "won 0" of a source without closed deals', () => {
    const { value } = ask('forecast', [open(100, '2026-09-01')], { ...Q3, quotaMinor: 50 });
    assert.deepEqual([value?.wonMinor, value?.wonCount, value?.chance, value?.steps.every(({ wonMinor }) => wonMinor === null)], [null, null, null, true]);
    assert.equal(value?.total.meanMinor, 50);
  });

  it('is 0 of nothing', () => {
    const { value } = ask('forecast', [], { ...Q3, quotaMinor: 1 });
    assert.deepEqual([value?.wonMinor, value?.total.p90Minor, value?.chance], [0, 0, 0]);
  });

  it('counts credits down', () => {
    const { value } = ask('forecast', [won(100, '2026-07-05'), open(-50, '2026-09-01')], Q3);
    assert.deepEqual([value?.total.p10Minor, value?.total.p90Minor, value?.total.meanMinor], [50, 100, 75]);
  });
});

describe('forecast by stage', () => {
  const asked = { ...Q3, params: {} } as const;
  const past = (i: number, end: 'won' | 'lost'): History =>
    deal({ id: `${end}${i}`, end, createdOn: day('2025-01-01'), closedOn: day('2025-02-01'), path: [{ stage: 's1', on: day('2025-01-01') }] });
  const history = [...Array.from({ length: 10 }, (_, i) => past(i, 'won')), ...Array.from({ length: 20 }, (_, i) => past(i, 'lost'))];

  it('draws what the past says towards the configured probability', () => {
    const { value } = ask('forecast', [...history, open(100, '2026-09-01', null)], asked);
    // (10 + 20 × 0.1) / (30 + 20); the open deal entered in January, more than 31 days ago, and counts as not won
    assert.deepEqual(value?.stages[0], { stageId: 's1', probability: 12 / 51, n: 31, won: 10 });
    assert.ok(Math.abs((value?.total.meanMinor ?? 0) - (100 * 12) / 51) < 1e-9);
    assert.equal(value?.method, 'mixed');
  });

  it('is the configuration alone where there is no past', () => {
    const { value } = ask('forecast', [open(100, '2026-09-01', null)], asked);
    assert.deepEqual([value?.method, value?.total.meanMinor, value?.stages[0]?.n], ['configured', 10, 0]);
  });

  it('takes a probability of 1 that a deal has of its own as certain', () => {
    const { value } = ask('forecast', [...history, open(100, '2026-09-01', 1), open(30, '2026-09-01', 0)], asked);
    assert.deepEqual([value?.total.p10Minor, value?.total.p90Minor], [100, 100]);
  });
});
