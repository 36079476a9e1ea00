import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Measured, Waterfall } from '@sluice/metrics';
import { dayOfDate as day, type Filter, type Rate } from '@sluice/model';
import fc from 'fast-check';
import type { MetricQuery } from '../../packages/engine/src/protocol.js';
import { askPast } from '../support/ask-past.js';
import { assertNumbers } from '../support/assert-numbers.js';
import { heldOf, lives, type Life } from '../support/lives.js';
import { waterfallOf, type PlainWaterfall } from '../support/oracle/waterfall.js';
import { type Held } from '../support/store-of.js';
import { runs } from '../support/runs.js';

const TODAY = day('2026-07-01');
const START = { stage: 's1', owner: 'ann', amountMinor: 1000, expectedCloseOn: day('2026-05-15') };
const life = (given: Partial<Life> = {}): Life => ({ id: 'd', createdOn: day('2026-01-10'), start: START, changes: [], ...given });
const Q2 = '2026-04-01/2026-06-30';

type Asked = Partial<Extract<MetricQuery, { metric: 'waterfall' }>>;
const measured = (held: Held, asked: Asked = {}): Measured<Waterfall> =>
  askPast(held, { metric: 'waterfall', period: Q2, ...asked }).total as Measured<Waterfall>;
const ask = (all: readonly Life[], asked: Asked = {}): Measured<Waterfall> => measured(heldOf(all, TODAY), asked);
const bars = (all: readonly Life[], asked: Asked = {}) => (ask(all, asked).value?.bars ?? []).map(({ kind, count, amountMinor }) => [kind, count, amountMinor]);
const plain = ({ opening, closing, bars: all }: Waterfall): PlainWaterfall => ({
  opening: opening as PlainWaterfall['opening'],
  closing: closing as PlainWaterfall['closing'],
  bars: Object.fromEntries(all.map(({ kind, ...bar }) => [kind, bar])) as PlainWaterfall['bars'],
});

describe('waterfall', () => {
  const on = day('2026-05-01');
  const cases: readonly (readonly [string, Partial<Life>, string, readonly unknown[]])[] = [
    ['a deal created inside', { createdOn: on }, 'rolling', [['new', 1, 1000]]],
    ['nothing for a deal that stays as it is', {}, 'rolling', []],
    ['a raised amount', { changes: [{ on, field: 'amountMinor', to: 1500 }] }, 'rolling', [['increased', 0, 500]]],
    ['a lowered amount', { changes: [{ on, field: 'amountMinor', to: 400 }] }, 'rolling', [['decreased', 0, -600]]],
    ['an amount set inside', { start: { ...START, amountMinor: null }, changes: [{ on, field: 'amountMinor', to: 400 }] }, 'rolling', [['increased', 0, 400]]],
    [
      'a win with its new amount beside the change (an amount changed at win)',
      {
        changes: [
          { on, field: 'amountMinor', to: 1200 },
          { on, field: 'stage', to: 'won' },
        ],
      },
      'rolling',
      [
        ['increased', 0, 200],
        ['won', -1, -1200],
      ],
    ],
    [
      'a loss with what it was worth at the opening',
      {
        changes: [
          { on, field: 'amountMinor', to: 0 },
          { on, field: 'stage', to: 'lost' },
        ],
      },
      'rolling',
      [['lost', -1, -1000]],
    ],
    [
      'both bars of a deal created and won inside',
      { createdOn: on, changes: [{ on, field: 'stage', to: 'won' }] },
      'rolling',
      [
        ['new', 1, 1000],
        ['won', -1, -1000],
      ],
    ],
    [
      'a reopened deal',
      {
        changes: [
          { on: day('2026-02-01'), field: 'stage', to: 'lost' },
          { on, field: 'stage', to: 's2' },
        ],
      },
      'rolling',
      [['reopened', 1, 1000]],
    ],
    [
      'nothing for one lost and reopened between',
      {
        changes: [
          { on, field: 'stage', to: 'lost' },
          { on: on + 1, field: 'stage', to: 's2' },
        ],
      },
      'rolling',
      [],
    ],
    ['a deleted deal', { changes: [{ on, field: 'deleted' }] }, 'rolling', [['removed', -1, -1000]]],
    [
      'a restored deal',
      {
        changes: [
          { on: day('2026-02-01'), field: 'deleted' },
          { on, field: 'created' },
        ],
      },
      'rolling',
      [['restored', 1, 1000]],
    ],
    ['a push out of the window', { changes: [{ on, field: 'expectedCloseOn', to: day('2026-07-01') }] }, 'period', [['pushed', -1, -1000]]],
    ['a date moved before the window', { changes: [{ on, field: 'expectedCloseOn', to: day('2026-03-31') }] }, 'period', [['movedEarlier', -1, -1000]]],
    ['a date taken away', { changes: [{ on, field: 'expectedCloseOn', to: null }] }, 'period', [['undated', -1, -1000]]],
    ['a date given', { start: { ...START, expectedCloseOn: null }, changes: [{ on, field: 'expectedCloseOn', to: on }] }, 'period', [['dated', 1, 1000]]],
    [
      'a deal pulled in',
      { start: { ...START, expectedCloseOn: day('2026-08-01') }, changes: [{ on, field: 'expectedCloseOn', to: on }] },
      'period',
      [['pulledIn', 1, 1000]],
    ],
    [
      'an overdue deal rolled in',
      { start: { ...START, expectedCloseOn: day('2026-03-01') }, changes: [{ on, field: 'expectedCloseOn', to: on }] },
      'period',
      [['rolledIn', 1, 1000]],
    ],
    ['nothing for an overdue deal left alone', { start: { ...START, expectedCloseOn: day('2026-03-01') } }, 'period', []],
  ];
  for (const [title, given, window, expected] of cases) {
    it(`shows ${title}`, () => assert.deepEqual(bars([life(given)], { params: { window: window as 'rolling' } }), expected));
  }

  it('shows a change of owner to each of the two, and not in the total', () => {
    const all = [life({ changes: [{ on, field: 'owner', to: 'ben' }] })];
    assert.deepEqual(bars(all), []);
    const { groups } = askPast(heldOf(all, TODAY), { metric: 'waterfall', period: Q2, by: ['owner'] });
    assert.deepEqual(
      groups?.map(({ key, measured: { value } }) => [key, (value as Waterfall).bars.map(({ kind }) => kind)]),
      [
        [['ann'], ['transferredOut']],
        [['ben'], ['transferredIn']],
      ],
    );
  });

  it('hides deals created and closed inside when asked', () => {
    assert.deepEqual(bars([life({ createdOn: on, changes: [{ on, field: 'stage', to: 'lost' }] })], { params: { hideCreatedAndClosed: true } }), []);
  });

  it('ends now while the period runs', () => {
    const { value, partial } = ask([life({ changes: [{ on: TODAY, field: 'amountMinor', to: 700 }] })], { period: '2026-06-01/2026-07-31' });
    assert.deepEqual([value?.opening.amountMinor, value?.closing.amountMinor], [1000, 700]);
    assert.ok((partial?.elapsedFraction ?? 0) > 0.4);
  });

  it('is null for all time and for a period that has not begun', () => {
    assert.equal(ask([life()], { period: 'all' }).reason, 'no-period');
    assert.equal(ask([life()], { period: '2027' }).reason, 'not-started');
  });

  it('has edges of 0 and no bars without deals', () => {
    assert.deepEqual(ask([]).value, { opening: { count: 0, amountMinor: 0 }, bars: [], closing: { count: 0, amountMinor: 0 } });
  });

  it('is the definition, reconciles, and its wins are the bookings of the window, for any history, window, filter and group', () => {
    fc.assert(
      fc.property(
        lives(day('2026-01-01'), TODAY),
        fc.constantFrom('rolling', 'period'),
        fc.integer({ min: 0, max: 150 }),
        fc.integer({ min: 1, max: 120 }),
        (all, window, after, long) => {
          const from = day('2026-01-05') + after;
          const to = Math.min(from + long, TODAY);
          if (to <= from) return;
          const period = `${text(from)}/${text(to - 1)}`;
          const closing = window === 'period' ? ([from, to] as const) : null;
          const { total, groups } = askPast(heldOf(all, TODAY), { metric: 'waterfall', period, params: { window }, by: ['owner'] });
          const of = (value: unknown): PlainWaterfall => plain(value as Waterfall);
          assert.deepEqual(of(total.value), waterfallOf(all, { from, to, closing }));
          for (const {
            key,
            measured: { value },
          } of groups ?? []) {
            if (key[0] !== null) assert.deepEqual(of(value), waterfallOf(all, { from, to, closing, owner: key[0] ?? '' }));
            reconcile(value as Waterfall);
          }
          reconcile(total.value as Waterfall);
        },
      ),
      { numRuns: runs(300), seed: 12 },
    );
  });

  it('has no phantom change when rates change, unless the current policy asks for a bar of its own', () => {
    const rates: readonly Rate[] = [
      { currency: 'EUR', date: null, rateToReporting: 1 },
      { currency: 'USD', date: '2026-01-01', rateToReporting: 0.9 },
      { currency: 'USD', date: '2026-06-01', rateToReporting: 0.8 },
    ];
    const held = heldOf([life()], TODAY);
    const inDollars: Held = { ...held, rates, deals: (held.deals ?? []).map((deal) => ({ ...deal, currency: 'USD' })) };
    const fixed = measured(inDollars).value;
    assert.deepEqual([fixed?.opening.amountMinor, fixed?.bars, fixed?.closing.amountMinor], [800, [], 800]);
    const current = measured(inDollars, { params: { rates: 'current' } }).value;
    assert.deepEqual([current?.opening.amountMinor, current?.closing.amountMinor], [900, 800]);
    assert.deepEqual(current?.bars, [{ kind: 'fx', deals: 1, count: 0, amountMinor: -100 }]);
  });

  it('counts deals without a rate and tells them, and leaves their value away at both ends', () => {
    const held = heldOf([life()], TODAY);
    const rates: readonly Rate[] = [{ currency: 'EUR', date: null, rateToReporting: 1 }];
    const { value, excluded } = measured({ ...held, rates, deals: (held.deals ?? []).map((deal) => ({ ...deal, currency: 'USD' })) });
    assert.deepEqual([value?.opening, excluded], [{ count: 1, amountMinor: 0 }, { noRate: 1 }]);
  });

  it('follows a filter as it matched at each edge', () => {
    const filter: Filter = [{ field: 'owner', in: ['ben'] }];
    assert.deepEqual(bars([life({ changes: [{ on, field: 'owner', to: 'ben' }] })], { filter }), [['transferredIn', 1, 1000]]);
  });
});

function text(of: number): string {
  return new Date(of * 86_400_000).toISOString().slice(0, 10);
}

function reconcile({ opening, bars: all, closing }: Waterfall): void {
  assert.equal((opening.amountMinor ?? 0) + all.reduce((sum, { amountMinor }) => sum + (amountMinor ?? 0), 0), closing.amountMinor);
  assert.equal(opening.count + all.reduce((sum, { count }) => sum + count, 0), closing.count);
  assertNumbers({ opening, all, closing }, 'waterfall');
}
