import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { completeCalendar } from '@sluice/model';

const withZone = (zone: string | undefined, act: () => void): void => {
  const before = process.env['TZ'];
  const set = (value: string | undefined): void => {
    if (value === undefined) delete process.env['TZ'];
    else process.env['TZ'] = value;
  };
  set(zone);
  try {
    act();
  } finally {
    set(before);
  }
};

describe('completeCalendar', () => {
  it('is UTC, weeks from Monday and years from January in Node', () => {
    withZone(undefined, () => assert.deepEqual(completeCalendar({}), { timeZone: 'UTC', weekStart: 1, fiscalYearStart: 1, fiscalYearName: 'start' }));
  });

  it('follows TZ in Node', () => withZone('Asia/Tokyo', () => assert.equal(completeCalendar({}).timeZone, 'Asia/Tokyo')));
  it('does not follow a TZ that is no zone', () => withZone(':/etc/localtime', () => assert.equal(completeCalendar({}).timeZone, 'UTC')));

  it('keeps what is given', () => {
    const calendar = { timeZone: 'Europe/Rome', weekStart: 7, fiscalYearStart: 4, fiscalYearName: 'end' } as const;
    assert.deepEqual(completeCalendar(calendar), calendar);
  });
});
