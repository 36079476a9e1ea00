import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal, type History } from '../support/history.js';
import { ask, drill } from '../support/run-metric.js';

const today = '2026-07-01';
const good: Partial<History> = { owner: 'ann', amountMinor: 0, expectedCloseOn: day(today), nextStep: 'call', lastActivityOn: day('2026-06-18') };
const partsOf = (given: Partial<History>, params = {}) =>
  ask('dataQuality', [deal({ ...good, ...given })], { today, params }).value?.parts.flatMap(({ part, offenders }) => (offenders > 0 ? [part] : []));

describe('dataQuality', () => {
  it('is 1 where nothing is lacking: today is no past close, 14 days with today are recent, 0 is an amount', () => {
    assert.equal(ask('dataQuality', [deal(good)], { today }).value?.score, 1);
    assert.deepEqual(partsOf({ nextStep: null, nextStepOn: day('2026-01-01') }), []);
    assert.deepEqual(partsOf({ amountMinor: 'no-rate' }), []);
  });

  it('tells each part that is lacking', () => {
    assert.deepEqual(partsOf({ amountMinor: null, expectedCloseOn: null, nextStep: null, lastActivityOn: null, owner: null }), [
      'amount',
      'expectedClose',
      'nextStep',
      'activity',
      'owner',
    ]);
    assert.deepEqual(partsOf({ expectedCloseOn: day('2026-06-30'), lastActivityOn: day('2026-06-17') }), ['expectedClose', 'activity']);
    assert.deepEqual(partsOf({ lastActivityOn: day('2026-06-17') }, { activityDays: 15 }), []);
  });

  it('is the mean of the shares: (2 + 2 + 1 + 2 + 1) ÷ 10', () => {
    const deals = [deal({ ...good, id: 'a' }), deal({ ...good, id: 'b', nextStep: null, owner: null }), deal({ end: 'won', closedOn: day(today) })];
    assert.equal(ask('dataQuality', deals, { today }).value?.score, 0.8);
    assert.deepEqual(drill('dataQuality', 'owner', deals, { today }), ['b']);
    assert.equal(drill('dataQuality', 'sideways', deals, { today }), null);
  });

  it('is null without open deals', () => assert.equal(ask('dataQuality', []).reason, 'zero-denominator'));
});
