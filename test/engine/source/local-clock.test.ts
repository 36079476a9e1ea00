import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createZone, dateOfDay, dayOfDate } from '@sluice/model';
import { LocalClock } from '../../../packages/engine/src/source/local-clock.js';
import { FakeClock } from '../../support/fake-clock.js';

const rome = createZone('Europe/Rome');
const HOUR = 3_600_000;

function started(date: string, msOfDay: number) {
  const clock = new FakeClock(rome.instantOf(dayOfDate(date), msOfDay));
  const log: string[] = [];
  const local = new LocalClock(clock, rome, { day: (today) => log.push(dateOfDay(today)), minute: () => log.push('minute') });
  return { clock, log, local };
}

describe('LocalClock', () => {
  it('tells the new day at local midnight', () => {
    const { clock, log, local } = started('2026-03-28', 24 * HOUR - 1000);
    clock.advance(999);
    assert.deepEqual([log, dateOfDay(local.today)], [[], '2026-03-28']);
    clock.advance(1);
    assert.deepEqual([log, dateOfDay(local.today)], [['2026-03-29'], '2026-03-29']);
  });

  it('keeps to midnight through a day of 23 hours', () => {
    const { clock, log } = started('2026-03-29', 0);
    clock.advance(23 * HOUR);
    assert.deepEqual(
      log.filter((each) => each !== 'minute'),
      ['2026-03-30'],
    );
  });

  it('tells every minute between', () => {
    const { clock, log } = started('2026-03-28', 12 * HOUR + 30_000);
    clock.advance(90_000);
    assert.deepEqual(log, ['minute', 'minute']);
  });

  it('finds out after a sleep, when it is asked', () => {
    const { clock, log, local } = started('2026-03-28', 12 * HOUR);
    clock.sleep(72 * HOUR);
    local.check();
    local.check();
    assert.deepEqual(log, ['2026-03-31']);
  });

  it('says the instant by the minute', () => {
    const { clock, local } = started('2026-03-28', 12 * HOUR + 59_999);
    assert.equal(local.now(), clock.now() - 59_999);
  });

  it('leaves nothing waiting once it is stopped', () => {
    const { clock, local } = started('2026-03-28', 0);
    local.stop();
    assert.equal(clock.waiting, 0);
  });
});
