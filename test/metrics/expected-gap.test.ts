import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal } from '../support/history.js';
import { ask, drill } from '../support/run-metric.js';

const won = deal({ id: 'won', end: 'won', closedOn: day('2026-07-02'), amountMinor: 400 });
const open = deal({ id: 'open', amountMinor: 500, probability: 0.4, expectedCloseOn: day('2026-08-01') });
const asked = { period: ['2026-07-01', '2026-09-30'], today: '2026-07-15', quotaMinor: 1000 } as const;

describe('expectedGap', () => {
  it('takes off what is won, expected and to come: 1,000 − (400 + 200 + 50)', () => {
    const { value } = ask('expectedGap', [won, open], { ...asked, params: { method: 'crm', expectedNewMinor: 50 } });
    assert.deepEqual(value, { gapMinor: 350, quotaMinor: 1000, wonMinor: 400, expectedOpenMinor: 200, expectedNewMinor: 50 });
  });

  it('is negative where more is expected', () => {
    assert.equal(ask('expectedGap', [won, open], { ...asked, quotaMinor: 500, params: { method: 'crm' } }).value?.gapMinor, -100);
  });

  it('is null with the reason', () => {
    assert.equal(ask('expectedGap', [won], { ...asked, quotaMinor: null }).reason, 'no-quota');
    assert.equal(ask('expectedGap', [open], asked).reason, 'no-closed-deals');
  });

  it('finds the deals behind its parts', () => {
    assert.deepEqual(
      ['open', 'won', 'sideways'].map((part) => drill('expectedGap', part, [won, open], asked)),
      [['open'], ['won'], null],
    );
  });
});
