import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createZone, dateOfDay, dayOfDate, NO_DAY } from '@sluice/model';
import fc from 'fast-check';
import { runs } from '../support/runs.js';

fc.configureGlobal({ seed: 7 });

const ZONES = [
  'UTC',
  'Europe/Rome',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Kolkata',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'America/Argentina/Tucuman',
];
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const formats = new Map(ZONES.map((timeZone) => [timeZone, new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })]));
const instants = fc.integer({ min: Date.UTC(1970, 0, 2), max: Date.UTC(2099, 11, 30) });
const days = fc.integer({ min: dayOfDate('1970-01-03'), max: dayOfDate('2090-12-30') });

const iso = (at: number): string => new Date(at).toISOString();
const startOf = (zone: string, date: string): string => iso(createZone(zone).startOf(dayOfDate(date)));
const instantOf = (zone: string, date: string, hours: number): string => iso(createZone(zone).instantOf(dayOfDate(date), hours * HOUR));

describe('zone.dayOf', () => {
  for (const name of ZONES) {
    it(`agrees with Intl in ${name}`, () => {
      const zone = createZone(name);
      fc.assert(
        fc.property(instants, (at) => assert.equal(dateOfDay(zone.dayOf(at)), formats.get(name)?.format(at))),
        { numRuns: runs(400) },
      );
    });
  }

  it('puts a close at 23:30 on the last day into the old period, though it is the next day in UTC', () => {
    assert.equal(dateOfDay(createZone('America/New_York').dayOf(Date.parse('2026-04-01T03:30Z'))), '2026-03-31');
  });

  it('has an answer for instants beyond its table', () => {
    const zone = createZone('Europe/Rome');
    assert.equal(dateOfDay(zone.dayOf(Date.parse('2500-01-01T12:00Z'))), '2500-01-01');
    assert.equal(dateOfDay(zone.dayOf(Date.parse('1600-01-01T12:00Z'))), '1600-01-01');
  });

  it('is no day for what is no instant', () => {
    const zone = createZone('Europe/Rome');
    assert.deepEqual([NaN, Infinity, -Infinity].map(zone.dayOf), [NO_DAY, NO_DAY, NO_DAY]);
  });
});

describe('zone.startOf', () => {
  for (const { zone, date, expected } of [
    { zone: 'UTC', date: '2026-03-29', expected: '2026-03-29T00:00:00.000Z' },
    { zone: 'Europe/Rome', date: '2026-03-29', expected: '2026-03-28T23:00:00.000Z' },
    { zone: 'Europe/Rome', date: '2026-03-30', expected: '2026-03-29T22:00:00.000Z' },
    // Midnight is skipped: the day starts at 01:00.
    { zone: 'America/Sao_Paulo', date: '2018-11-04', expected: '2018-11-04T03:00:00.000Z' },
    { zone: 'Asia/Beirut', date: '2022-03-27', expected: '2022-03-26T22:00:00.000Z' },
    // The hour before midnight comes twice.
    { zone: 'America/Sao_Paulo', date: '2018-02-18', expected: '2018-02-18T03:00:00.000Z' },
    // The clock went back at 00:01, so the first minute of the day came twice, an hour apart.
    { zone: 'America/St_Johns', date: '2010-11-07', expected: '2010-11-07T02:30:00.000Z' },
    // The day was left out.
    { zone: 'Pacific/Apia', date: '2011-12-30', expected: '2011-12-30T10:00:00.000Z' },
    { zone: 'Pacific/Apia', date: '2011-12-31', expected: '2011-12-30T10:00:00.000Z' },
  ]) {
    it(`is ${expected} for ${date} in ${zone}`, () => assert.equal(startOf(zone, date), expected));
  }

  it('is the first instant of its day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), days, (name, day) => {
        const zone = createZone(name);
        const start = zone.startOf(day);
        assert.ok(zone.dayOf(start) >= day);
        assert.ok(zone.dayOf(start - 1) < day);
      }),
      { numRuns: runs(500) },
    );
  });

  it('makes days of 23 and 25 hours where clocks change, each one day', () => {
    const zone = createZone('Europe/Rome');
    const length = (date: string): number => zone.startOf(dayOfDate(date) + 1) - zone.startOf(dayOfDate(date));
    assert.deepEqual([length('2026-03-28'), length('2026-03-29'), length('2026-10-25')], [DAY, 23 * HOUR, 25 * HOUR]);
  });
});

describe('zone.instantOf', () => {
  it('reads the wall clock', () => assert.equal(instantOf('Asia/Kolkata', '2026-01-01', 12), '2026-01-01T06:30:00.000Z'));
  it('takes the first of two', () => assert.equal(instantOf('Europe/Rome', '2026-10-25', 2.5), '2026-10-25T00:30:00.000Z'));
  it('goes over a gap by its length', () => assert.equal(instantOf('Europe/Rome', '2026-03-29', 2.5), '2026-03-29T01:30:00.000Z'));

  it('gives an instant of that day', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('UTC', 'Europe/Rome', 'Asia/Kolkata', 'Australia/Lord_Howe'),
        days,
        fc.integer({ min: 4 * HOUR, max: DAY - 1 }),
        (name, day, ms) => {
          const zone = createZone(name);
          assert.equal(zone.dayOf(zone.instantOf(day, ms)), day);
        },
      ),
    );
  });
});

describe('createZone', () => {
  it('gives the same zone for the same name', () => assert.equal(createZone('Europe/Rome'), createZone('Europe/Rome')));
  it('names a zone it does not know', () => assert.throws(() => createZone('Mars/Olympus'), { name: 'RangeError', message: /"Mars\/Olympus"/ }));
});
