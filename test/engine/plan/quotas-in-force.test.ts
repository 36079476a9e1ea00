import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Person, Quota } from '@sluice/model';
import { quotasInForce } from '../../../packages/engine/src/plan/quotas-in-force.js';
import { PeopleIndex } from '../../../packages/engine/src/store/people-index.js';

const quota = (scope: Quota['scope'], scopeId: string | null): Quota => ({
  scope,
  scopeId,
  amountMinor: 9000,
  periodStart: '2026-01-01',
  periodEnd: '2026-04-01',
  currency: null,
});
const person = (given: Partial<Person>): Person => ({ id: '7', name: 'Ann', teamId: null, managerId: null, validFrom: null, validTo: null, ...given });

describe('quotasInForce', () => {
  it('gives a joiner the share of the days of membership: 60 of 90', () => {
    const people = new PeopleIndex([person({ validFrom: '2026-01-31' })]);
    const [piece, ...more] = quotasInForce([quota('owner', 'Ann')], people);
    assert.deepEqual([piece?.scopeId, piece?.amountMinor, piece?.periodStart, piece?.periodEnd, more.length], ['7', 6000, '2026-01-31', '2026-04-01', 0]);
  });

  it('takes a leaver out at the end of membership, and who was never there altogether', () => {
    const amount = (given: Partial<Person>) => quotasInForce([quota('owner', '7')], new PeopleIndex([person(given)])).map(({ amountMinor }) => amountMinor);
    assert.deepEqual(amount({ validTo: '2026-01-31' }), [3000]);
    assert.deepEqual(amount({ validTo: '2025-12-31' }), []);
  });

  it('cuts a quota where the owner changes team', () => {
    const people = new PeopleIndex([person({ teamId: 'n', validTo: '2026-01-31' }), person({ teamId: 's', validFrom: '2026-01-31' })]);
    assert.deepEqual(
      quotasInForce([quota('owner', '7')], people).map(({ amountMinor }) => amountMinor),
      [3000, 6000],
    );
  });

  it('leaves teams, all, and strangers to the people table as they are', () => {
    const given = [quota('team', 'n'), quota('all', null), quota('owner', 'Ben')];
    assert.deepEqual(quotasInForce(given, new PeopleIndex([person({})])), given);
  });
});
