import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal } from '../support/history.js';
import { ask } from '../support/run-metric.js';

const created = day('2026-01-01');
const won = (amountMinor: number | 'no-rate' | null, days: number) => deal({ end: 'won', createdOn: created, closedOn: created + days, amountMinor });
const lost = deal({ end: 'lost', createdOn: created, closedOn: created + 9 });

describe('salesVelocity', () => {
  it('multiplies the levers over one window', () => {
    const { value, n } = ask('salesVelocity', [won(300, 10), won(100, 30), lost, lost, deal(), deal(), deal()]);
    assert.deepEqual(value, { perDayMinor: 20, levers: { opportunities: 4, dealSizeMinor: 200, winRate: 0.5, cycleDays: 20 } });
    assert.equal(n, 4);
  });

  it('is won value by cycle where the deals are those resolved', () => {
    assert.equal(ask('salesVelocity', [won(300, 10), won(100, 30), lost]).value?.perDayMinor, 400 / 20);
  });

  it('takes the number of open deals where asked', () => {
    const { value } = ask('salesVelocity', [won(300, 10), deal(), deal(), deal()], { params: { opportunities: 'open' } });
    assert.deepEqual([value?.levers.opportunities, value?.perDayMinor], [3, 90]);
  });

  it('is null with the reason', () => {
    assert.equal(ask('salesVelocity', [deal()]).reason, 'no-closed-deals');
    assert.equal(ask('salesVelocity', [lost]).reason, 'zero-denominator');
    assert.equal(ask('salesVelocity', [won(300, 0)]).reason, 'zero-denominator');
    assert.equal(ask('salesVelocity', [won(null, 5)]).reason, 'needs-amounts');
    assert.equal(ask('salesVelocity', [won('no-rate', 5)]).reason, 'no-rate');
    assert.equal(ask('salesVelocity', [won(300, -5)]).reason, 'needs-dates');
    assert.equal(ask('salesVelocity', [won(300, 5)], { mixed: true }).reason, 'mixed-currencies');
  });

  it('says which won deals are in no average', () => {
    const { excluded, value } = ask('salesVelocity', [won(300, 10), won(null, 10), won(-50, -1)]);
    assert.deepEqual(excluded, { noAmount: 1, negativeAmount: 1, noCycle: 1 });
    assert.equal(value?.levers.dealSizeMinor, 300);
  });
});
