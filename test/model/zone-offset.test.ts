import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isTimeZone } from '@sluice/model';
import { createOffsetAt } from '../../packages/model/src/zone-offset.js';

const HOUR = 3_600_000;

describe('createOffsetAt', () => {
  for (const { zone, at, hours } of [
    { zone: 'UTC', at: '2026-07-01T00:00Z', hours: 0 },
    { zone: 'Europe/Rome', at: '2026-01-01T23:00Z', hours: 1 },
    { zone: 'Europe/Rome', at: '2026-07-01T22:00Z', hours: 2 },
    { zone: 'Asia/Kolkata', at: '2026-07-01T18:30Z', hours: 5.5 },
    { zone: 'America/St_Johns', at: '2026-01-01T00:00Z', hours: -3.5 },
    { zone: 'Pacific/Kiritimati', at: '2026-12-31T10:00Z', hours: 14 },
  ]) {
    it(`is ${hours} h in ${zone} at ${at}`, () => assert.equal(createOffsetAt(zone)(Date.parse(at)), hours * HOUR));
  }

  it('does not let milliseconds into the offset', () => assert.equal(createOffsetAt('Europe/Rome')(-1), HOUR));

  it('names a zone it does not know', () => assert.throws(() => createOffsetAt('Europe/Atlantis'), { name: 'RangeError', message: /"Europe\/Atlantis"/ }));
});

describe('isTimeZone', () => {
  it('tells zones from other texts', () => {
    assert.deepEqual(['UTC', 'Europe/Rome', 'Rome', ''].map(isTimeZone), [true, true, false, false]);
  });
});
