import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal, type History } from '../support/history.js';
import { ask } from '../support/run-metric.js';

const made = (end: History['end'], days: number) => {
  const createdOn = end === 'open' ? day('2026-07-01') - days : day('2026-01-01');
  return deal({ createdOn, end, closedOn: end === 'open' ? null : createdOn + days });
};
const deals = [made('won', 10), made('won', 35), made('won', 50), made('lost', 20), made('open', 15), made('open', 40)];

describe('cumulativeIncidence', () => {
  it('shares deals out into won, lost and open by the day', () => {
    const { value, n } = ask('cumulativeIncidence', deals, { params: { days: 40 } });
    assert.deepEqual([value?.medianWinDays, value?.tailOpen, n], [50, false, 6]);
    assert.ok(Math.abs((value?.wonWithinShare ?? 0) - 0.375) < 1e-12);
    assert.ok(Math.abs((value?.lostShare ?? 0) - 0.625 / 3) < 1e-12);
    assert.equal(ask('cumulativeIncidence', deals).value?.wonWithinShare, null);
  });

  it('says that some are open beyond the last close', () => {
    assert.equal(ask('cumulativeIncidence', [made('won', 10), made('open', 90)]).value?.tailOpen, true);
  });

  it('is all open where nothing closed', () => {
    assert.deepEqual(ask('cumulativeIncidence', [made('open', 9)]).value, {
      curve: [],
      wonShare: 0,
      lostShare: 0,
      wonWithinShare: null,
      medianWinDays: null,
      tailOpen: true,
    });
  });

  it('is null where nobody is followed', () => assert.equal(ask('cumulativeIncidence', []).reason, 'no-deals'));
});
