import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOfDate, type Quota } from '@sluice/model';
import { quotaOf } from '../../../packages/engine/src/plan/quota-of.js';
import { rawDeal, viewOf } from '../../support/store-of.js';

const quota = (scope: Quota['scope'], scopeId: string | null, amountMinor: number): Quota => ({
  scope,
  scopeId,
  periodStart: '2026-01-01',
  periodEnd: '2026-04-01',
  amountMinor,
  currency: null,
});
const view = viewOf({
  deals: [rawDeal()],
  quotas: [quota('owner', 'Ann Lee', 9000), quota('owner', 'ben', 18_000), quota('team', 'north', 90_000)],
  people: [{ id: 'ann', name: 'Ann Lee', teamId: null, managerId: null, validFrom: null, validTo: null }],
});
const quarter = { from: dayOfDate('2026-01-01'), to: dayOfDate('2026-04-01') };

describe('quotaOf', () => {
  it("is the group's owner's, found by name or id", () => {
    assert.equal(quotaOf(view, quarter, [], ['owner'], ['ann']), 9000);
    assert.equal(quotaOf(view, quarter, [], ['owner'], ['nobody']), null);
  });

  it('is that of the owners a filter names, together', () => {
    assert.equal(quotaOf(view, quarter, [{ field: 'owner', in: ['Ann Lee', 'ben'] }], [], []), 27_000);
  });

  it("is a team's", () => {
    assert.equal(quotaOf(view, quarter, [{ field: 'team', in: ['north'] }], [], []), 90_000);
  });

  it("is everybody's where nobody is named", () => {
    assert.equal(quotaOf(view, quarter, [], [], []), 117_000);
  });

  it('is for the days of a month where months are asked', () => {
    assert.equal(quotaOf(view, quarter, [{ field: 'owner', in: ['ann'] }], ['month(closedOn)'], ['2026-01']), (9000 * 31) / 90);
  });

  it('is none of all time, and none without quotas', () => {
    assert.equal(quotaOf(view, null, [], [], []), null);
    assert.equal(quotaOf(viewOf({ deals: [rawDeal()] }), quarter, [], [], []), null);
  });
});
