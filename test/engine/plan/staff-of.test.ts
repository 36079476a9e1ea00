import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MetricQuery } from '@sluice/engine';
import type { MetricName, MetricValue } from '@sluice/metrics';
import { dayOfDate, type Activity, type Person, type Quota } from '@sluice/model';
import { staffOf } from '../../../packages/engine/src/plan/staff-of.js';
import { answerOf } from '../../support/ask-view.js';
import { moved, noon, rawDeal, viewOf } from '../../support/store-of.js';

const person = (id: string, given: Partial<Person> = {}): Person => ({
  id,
  name: id.toUpperCase(),
  teamId: null,
  managerId: null,
  validFrom: null,
  validTo: null,
  ...given,
});
const quota = (scope: Quota['scope'], scopeId: string | null, amountMinor: number): Quota => ({
  scope,
  scopeId,
  amountMinor,
  periodStart: '2026-04-01',
  periodEnd: '2026-07-01',
  currency: null,
});
const call = (id: string, dealId: string, ownerId: string, date: string, type = 'call'): Activity => ({
  id,
  dealId,
  ownerId,
  type,
  at: noon(date),
  done: true,
  outcome: 'connected',
  direction: 'out',
});

const won = { stage: 'won', closedAt: '2026-05-10', currency: 'EUR' } as const;
const view = viewOf({
  deals: [
    rawDeal({ id: 'a', ...won, ownerName: 'Ann', ownerId: 'ann', amountMinor: 600, accountName: 'Acme', type: 'New Business', createdAt: '2026-04-02' }),
    rawDeal({ id: 'b', ...won, ownerId: 'ben', amountMinor: 300, accountName: 'Acme', type: 'Upsell', createdAt: '2026-01-02' }),
    rawDeal({ id: 'c', stage: 'lost', closedAt: '2026-06-01', ownerId: 'ben', amountMinor: 50 }),
    rawDeal({ id: 'd', stage: 's2', ownerId: 'ann', amountMinor: 400, expectedCloseOn: '2026-07-20', forecastCategory: 'Commit', createdAt: '2026-05-01' }),
    rawDeal({ id: 'e', stage: 's3', ownerId: 'ben', amountMinor: 900, expectedCloseOn: '2026-06-20', lastActivityAt: '2026-06-25', nextStep: 'call' }),
  ],
  people: [
    person('mia'),
    person('ann', { managerId: 'MIA', teamId: 'north' }),
    person('ben', { managerId: 'mia', teamId: 'south', validTo: '2026-05-16' }),
    person('ben', { managerId: 'ann', teamId: 'north', validFrom: '2026-05-16' }),
  ],
  quotas: [quota('owner', 'Ann', 1000), quota('owner', 'ben', 910)],
  activities: [call('1', 'a', 'Ann', '2026-05-01'), call('2', 'e', 'ben', '2026-06-25', 'meeting'), { ...call('3', 'e', 'ben', '2026-06-30'), done: false }],
  history: [moved('e', 's1', 's3', '2026-05-20'), { dealId: 'b', at: noon('2026-06-01'), field: 'owner', from: 'ann', to: 'ben' }],
  today: '2026-06-30',
});
const quarter = { from: dayOfDate('2026-04-01'), to: dayOfDate('2026-07-01') };
const asked = { period: '2026-04-01/2026-06-30' } as const;

describe('staffOf', () => {
  it('holds everybody with their stays, managers by key, and quotas', () => {
    const staff = staffOf(view, [], [], []);
    assert.deepEqual(
      staff.stays.map(({ id, managerId }) => [id, managerId]),
      [
        ['mia', null],
        ['ann', 'mia'],
        ['ben', 'mia'],
        ['ben', 'ann'],
      ],
    );
    assert.deepEqual(staff.owners, ['mia', 'ann', 'ben']);
    assert.equal(staff.quotaFor({ owner: 'ann' }, quarter), 1000);
    // The quota is cut where the team changes, and the pieces add up again.
    assert.equal(staff.quotaFor({ team: 'south' }, quarter), (910 * 45) / 91);
    assert.equal(staff.ownQuotaFor({ team: 'south' }, quarter), null);
    assert.equal(staff.quotaFor('all', quarter), 1910);
  });

  it('orders names by locale, unknown ones as English', () => {
    const { compareNames } = staffOf(view, [], [], []);
    const sign = (locale: string): number => Math.sign(compareNames('Zora', 'Östen', locale));
    assert.deepEqual(['sv', 'de', 'no such-locale'].map(sign), [-1, 1, 1]);
  });

  it('asks for those the filter and the group name, by owner or team', () => {
    const asks = (...args: Parameters<typeof staffOf> extends [unknown, ...infer Rest] ? Rest : never) => ['ann', 'ben'].map(staffOf(view, ...args).asks);
    assert.deepEqual(asks([], [], []), [true, true]);
    assert.deepEqual(asks([{ field: 'owner', in: ['Ann'] }], [], []), [true, false]);
    assert.deepEqual(asks([], ['owner'], ['ben']), [false, true]);
    assert.deepEqual(asks([{ field: 'team', in: ['North'] }], [], []), [true, true]);
    assert.deepEqual(asks([], ['team'], ['south']), [false, false]);
    assert.deepEqual(asks([], ['owner'], null), [false, false]);
  });

  it('serves every metric of people on real columns', () => {
    const valueOf = <N extends MetricName>(metric: N, more: Partial<MetricQuery> = asked): MetricValue<N> => {
      const { value } = answerOf(view, { metric, ...more } as MetricQuery).total;
      assert.notEqual(value, null, metric);
      return value as MetricValue<N>;
    };
    // Deal b was Ann's when it closed.
    const attainment = valueOf('quotaAttainment');
    assert.deepEqual([attainment.wonMinor, attainment.quotaMinor], [900, 1910]);
    const { rows } = valueOf('leaderboard');
    assert.deepEqual(
      rows.map(({ owner, wonMinor, rank }) => [owner, wonMinor, rank]),
      [
        ['ann', 900, 1],
        ['ben', 0, 2],
      ],
    );
    const { reps } = valueOf('repPerformance');
    assert.deepEqual(
      reps.map(({ owner, activities, openMinor }) => [owner, activities, openMinor]),
      [
        ['ann', 1, 400],
        ['ben', 1, 900],
      ],
    );
    const { people } = valueOf('forecastRollup', { period: '2026-Q3' });
    assert.deepEqual(
      people.map(({ person: who, depth, raw }) => [who, depth, raw.commitMinor]),
      [
        ['mia', 0, 400],
        ['ann', 1, 400],
      ],
    );
    assert.equal(valueOf('newVsExpansion').repeatWinRate.value, 1);
    assert.equal(valueOf('pipelineCreated').amountMinor, 1000);
    assert.equal(valueOf('pipelineCreated', { ...asked, params: { at: 'qualification' } } as never).amountMinor, 900);
    assert.ok(valueOf('dataQuality').score > 0);
    assert.equal(valueOf('activityChain').counts.dials, 1);
    assert.equal(valueOf('pipelineNeeded', { ...asked, params: { winRate: 0.5 } }).winRate, 0.5);
    for (const metric of ['pathToQuota', 'planB', 'expectedGap', 'touchesToMeeting', 'activityConversion', 'activityMix'] as const) valueOf(metric);
  });
});
