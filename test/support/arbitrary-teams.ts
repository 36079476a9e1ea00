import type { Staff } from '@sluice/metrics';
import fc from 'fast-check';
import { histories, TODAY } from './arbitrary-histories.js';
import { day, type DealActivity, type History } from './history.js';
import { quota, staffOf, stay } from './staff.js';

const NOW = day(TODAY);
const OWNERS = ['ann', 'ben', 'cem', 'dan'] as const;

const activity: fc.Arbitrary<DealActivity> = fc.record({
  type: fc.constantFrom('call', 'Email', 'meeting', 'demo', 'note'),
  on: fc.integer({ min: NOW - 250, max: NOW + 5 }),
  at: fc.oneof(fc.integer({ min: 0, max: 86_399_999 }), fc.constant(null)),
  owner: fc.constantFrom('ann', 'ben', 'cem', 'dan', null),
  direction: fc.constantFrom('in', 'out', 'out'),
  outcome: fc.constantFrom('Connected', 'no answer'),
  done: fc.constantFrom(true, true, true, false),
});

const extras = fc.record({
  owner: fc.constantFrom(...OWNERS, null),
  team: fc.constantFrom('north', 'south', null),
  type: fc.constantFrom(null, 'New Business', 'Existing - Upgrade', 'Renewal', 'Partner', ' '),
  account: fc.constantFrom('a', 'b', 'c', 'd', null),
  leadSource: fc.constantFrom('web', 'event', 'rep', null),
  forecastCategory: fc.constantFrom(null, 'Commit', 'Best Case', 'best_case', 'BestCase', 'Omitted', 'Pipeline', 'Closed', 'Weird'),
  nextStep: fc.constantFrom('call back', null),
  nextStepOn: fc.constantFrom(NOW, null, null),
  firstAmount: fc.record({
    minor: fc.oneof(fc.integer({ min: -5, max: 900_000 }), fc.constantFrom(null, 'no-rate' as const)),
    lag: fc.integer({ min: 0, max: 12 }),
  }),
  activities: fc.array(activity, { maxLength: 4 }),
  exitOwner: fc.constantFrom(...OWNERS),
});

/** Deals of four owners in two teams, with all that metrics of people, plans and activities read. */
export function teamHistories(maxLength = 20): fc.Arbitrary<readonly History[]> {
  return fc.tuple(histories(maxLength), fc.array(extras, { minLength: maxLength, maxLength })).map(([deals, more]) =>
    deals.map((deal, i): History => {
      const { exitOwner = 'ann', ...rest } = more[i] ?? {};
      return { ...deal, ...rest, path: deal.path.map((entry, at) => (at % 2 === 0 ? { ...entry, owner: exitOwner } : entry)) };
    }),
  );
}

const DAYS = ['2026-04-01', '2026-10-01'] as const;
const amount = fc.integer({ min: 0, max: 900_000 });

/** People of which some came and left, under managers that changed, with quotas of their own, of their teams and of all, or without. */
export const teams: fc.Arbitrary<Staff> = fc
  .record({
    ann: fc.option(amount),
    ben: fc.option(amount),
    eve: fc.option(amount),
    north: fc.option(amount),
    all: fc.option(amount, { freq: 1 }),
    left: fc.boolean(),
  })
  .map(({ ann, ben, eve, north, all, left }) => {
    const stays = [
      stay('ann', { team: 'north', manager: 'mia' }),
      stay('ben', { team: 'north', manager: 'ann', to: '2026-06-01' }),
      ...(left ? [] : [stay('ben', { team: 'south', manager: 'mia', from: '2026-06-01' })]),
      stay('cem', { team: 'south', manager: 'zed' }),
      stay('mia'),
      stay('eve', { from: '2026-05-01' }),
    ];
    const quotas = [
      ...(ann === null ? [] : [quota('owner', 'ann', ann, DAYS)]),
      ...(ben === null ? [] : [quota('owner', 'ben', ben, DAYS)]),
      ...(eve === null ? [] : [quota('owner', 'eve', eve, DAYS)]),
      ...(north === null ? [] : [quota('team', 'north', north, DAYS)]),
      ...(all === null ? [] : [quota('all', null, all, DAYS)]),
    ];
    return staffOf(stays, quotas);
  });
