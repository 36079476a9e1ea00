import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isThere, lastDayOf, stayOn, teamOn } from '../../packages/metrics/src/staff-on.js';
import { day } from '../support/history.js';
import { stay } from '../support/staff.js';

const staff = { stays: [stay('ann', { team: 'n', from: '2026-01-01', to: '2026-04-01' }), stay('ann', { team: 's', from: '2026-04-01' })] };

describe('lastDayOf', () => {
  it('is the last day of the period, but not after today', () => {
    const period = { from: 10, to: 20 };
    assert.deepEqual([lastDayOf({ period, today: 15 }), lastDayOf({ period, today: 30 }), lastDayOf({ period: null, today: 30 })], [15, 19, 30]);
  });
});

describe('stayOn', () => {
  it('holds from its first day to before its last', () => {
    const teams = ['2025-12-31', '2026-03-31', '2026-04-01'].map((date) => stayOn(staff, 'ann', day(date))?.teamId ?? null);
    assert.deepEqual(teams, [null, 'n', 's']);
    assert.equal(teamOn(staff, 'ben', 0), null);
  });
});

describe('isThere', () => {
  it('is true of strangers to the people table', () => {
    assert.deepEqual([isThere(staff, 'ann', day('2025-12-31')), isThere(staff, 'ann', day('2026-01-01')), isThere(staff, 'ben', 0)], [false, true, true]);
  });
});
