import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal, type DealActivity } from '../support/history.js';
import { ask } from '../support/run-metric.js';

const on = (date: string, type = 'call', more: Partial<DealActivity> = {}): DealActivity => ({ type, on: day(date), ...more });
const asked = { period: ['2026-03-01', '2026-03-31'] } as const;

describe('touchesToMeeting', () => {
  it('counts touches before the first meeting, those before the period included', () => {
    const met = deal({ activities: [on('2026-02-01'), on('2026-03-02', 'email'), on('2026-03-05', 'meeting'), on('2026-03-06'), on('2026-03-08', 'meeting')] });
    const { value } = ask('touchesToMeeting', [met], asked);
    assert.deepEqual([value?.met, value?.mean, value?.median], [1, 2, 2]);
    assert.deepEqual(value?.distribution, [{ touches: 2, deals: 1 }]);
    assert.equal(value.perMeeting.perOutcome, 1);
  });

  it('names deals that never met apart: 4 touches until the meeting, 9 per meeting', () => {
    const touches = (n: number) => Array.from({ length: n }, (_, i) => on('2026-03-02', 'call', { at: i }));
    const { value } = ask('touchesToMeeting', [deal({ activities: [...touches(4), on('2026-03-03', 'demo')] }), deal({ activities: touches(5) })], asked);
    assert.deepEqual([value?.mean, value?.censored, value?.perMeeting.perOutcome], [4, 1, 9]);
  });

  it('says "n+" where no meeting came', () => {
    assert.deepEqual(ask('touchesToMeeting', [deal({ activities: [on('2026-03-02')] })], asked).value?.perMeeting, {
      attempts: 1,
      outcomes: 0,
      perOutcome: null,
      atLeast: 1,
    });
  });

  it('counts no call that came in, and only the types asked', () => {
    const activities = [on('2026-03-01', 'call', { direction: 'in' }), on('2026-03-02', 'note'), on('2026-03-03', 'meeting')];
    assert.equal(ask('touchesToMeeting', [deal({ activities })], asked).value?.mean, 1);
    assert.equal(ask('touchesToMeeting', [deal({ activities })], { ...asked, params: { touchTypes: ['call'] } }).value?.mean, 0);
  });

  it('is null without touches and meetings', () => assert.equal(ask('touchesToMeeting', [deal()], asked).reason, 'zero-denominator'));
});
