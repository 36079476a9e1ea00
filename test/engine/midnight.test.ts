import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEngine, type LocalEngineOptions, type MetricUpdate } from '@sluice/engine';
import { createZone, dateOfDay, dayOfDate } from '@sluice/model';
import { FakeClock } from '../support/fake-clock.js';
import { Heard } from '../support/heard.js';

const HOUR = 3_600_000;
const rome = createZone('Europe/Rome');
const CSV = `id,stage,amount,currency,create date,expected close date,close date
1,Won,100,EUR,2026-01-01,,2026-09-30
2,Won,200,EUR,2026-01-01,,2026-10-01
3,Lost,300,EUR,2026-01-01,,2026-10-01
4,Proposal,400,EUR,2026-01-01,2026-09-30,
`;

async function watched(clock: FakeClock, query: Parameters<ReturnType<typeof createEngine>['watch']>[0], more: LocalEngineOptions = {}) {
  const engine = createEngine({ clock, currency: 'EUR', calendar: { timeZone: 'Europe/Rome' }, ...more });
  await engine.load('deals', CSV);
  const heard = new Heard<MetricUpdate>();
  engine.watch(query, heard.hear);
  await heard.until();
  return { engine, heard };
}

const periodOf = ({ period }: MetricUpdate): string => (period === null ? 'all' : `${dateOfDay(period.from)} to ${dateOfDay(period.to - 1)}`);

describe('a page left open', () => {
  it('shows the new quarter by itself after midnight in the zone of the source', async () => {
    // 23:00 in Rome is 21:00 UTC: the quarter ends an hour later here, and three hours later in UTC.
    const clock = new FakeClock(rome.instantOf(dayOfDate('2026-09-30'), 23 * HOUR));
    const { engine, heard } = await watched(clock, { metric: 'winRate', period: 'this-quarter' });
    assert.equal(periodOf(heard.last!), '2026-07-01 to 2026-09-30');
    assert.equal(heard.last?.answer?.total.numerator, 1);
    const next = heard.next(({ today }) => today === dayOfDate('2026-10-01'));
    clock.advance(HOUR);
    const update = await next;
    assert.equal(periodOf(update), '2026-10-01 to 2026-12-31');
    assert.deepEqual([update.answer?.total.numerator, update.answer?.total.denominator], [1, 2]);
    engine.dispose();
  });

  it('does not change the period a moment before midnight', async () => {
    const clock = new FakeClock(rome.instantOf(dayOfDate('2026-09-30'), 23 * HOUR));
    const { engine, heard } = await watched(clock, { metric: 'winRate', period: 'this-quarter' });
    clock.advance(HOUR - 1);
    const update = await engine.query({ metric: 'winRate', period: 'this-quarter' });
    assert.equal(periodOf(update), '2026-07-01 to 2026-09-30');
    assert.ok(heard.all.every(({ today }) => today === dayOfDate('2026-09-30')));
    engine.dispose();
  });

  it('moves a trailing window on by one day', async () => {
    const clock = new FakeClock(rome.instantOf(dayOfDate('2026-10-30'), 12 * HOUR));
    const { engine, heard } = await watched(clock, { metric: 'winRate', period: 'last-30-days' });
    assert.equal(heard.last?.answer?.total.denominator, 2);
    const next = heard.next(({ today }) => today === dayOfDate('2026-10-31'));
    clock.advance(12 * HOUR);
    assert.equal((await next).answer?.total.denominator, 0);
    engine.dispose();
  });

  it('counts deals overdue from the day after they were expected', async () => {
    const clock = new FakeClock(rome.instantOf(dayOfDate('2026-09-30'), 23 * HOUR));
    const { engine, heard } = await watched(clock, { metric: 'openPipeline', params: { window: 'closing' }, period: '2026' });
    const overdueOf = (update: MetricUpdate): unknown => (update.answer?.total.value as { overdue: { count: number } }).overdue.count;
    assert.equal(overdueOf(heard.last!), 0);
    const next = heard.next(({ today }) => today === dayOfDate('2026-10-01'));
    clock.advance(HOUR);
    assert.equal(overdueOf(await next), 1);
    engine.dispose();
  });

  it('finds the day has changed when the machine wakes from sleep', async () => {
    const clock = new FakeClock(rome.instantOf(dayOfDate('2026-09-30'), 12 * HOUR));
    const { engine, heard } = await watched(clock, { metric: 'winRate', period: 'this-quarter' });
    const next = heard.next(({ today }) => today === dayOfDate('2026-10-02'));
    clock.sleep(48 * HOUR);
    clock.advance(0);
    assert.equal(periodOf(await next), '2026-10-01 to 2026-12-31');
    engine.dispose();
  });

  it('measures the elapsed part of a running period again once a minute', async () => {
    const clock = new FakeClock(rome.instantOf(dayOfDate('2026-08-01'), 12 * HOUR));
    const { engine, heard } = await watched(clock, { metric: 'winRate', period: 'this-quarter' });
    const first = heard.last?.answer?.total.partial?.elapsedFraction ?? 0;
    const next = heard.next();
    clock.advance(60_000);
    const second = (await next).answer?.total.partial?.elapsedFraction ?? 0;
    assert.ok(Math.abs(second - first - 60_000 / (92 * 24 * HOUR)) < 1e-12);
    engine.dispose();
  });

  it('stays where it is under a fixed as-of', async () => {
    const clock = new FakeClock(rome.instantOf(dayOfDate('2026-09-30'), 23 * HOUR));
    const asOf = rome.instantOf(dayOfDate('2026-09-30'), 22 * HOUR);
    const { engine, heard } = await watched(clock, { metric: 'winRate', period: 'this-quarter' }, { asOf });
    clock.advance(2 * HOUR);
    const update = await engine.query({ metric: 'winRate', period: 'this-quarter' });
    assert.equal(periodOf(update), '2026-07-01 to 2026-09-30');
    assert.equal(periodOf(heard.last!), '2026-07-01 to 2026-09-30');
    engine.dispose();
  });
});
