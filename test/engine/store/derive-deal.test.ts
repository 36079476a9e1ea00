import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dateOfDay, NO_DAY, type Column, type Deal, type DealColumnName } from '@sluice/model';
import { moved, noon, rawDeal, storeOf, type Held } from '../../support/store-of.js';

/** One column of the only deal: text, local date or number; null for missing. */
function derived(name: DealColumnName, deal: Partial<Deal>, held: Held = {}): string | number | null {
  const column: Column = storeOf({ deals: [rawDeal(deal)], ...held }).commit().deals.columns[name];
  if (column.kind === 'code') return column.codes[0] === column.noCode ? null : (column.dictionary.values[column.codes[0]!] ?? null);
  const value = column.values[0]!;
  if (column.kind === 'number') return Number.isNaN(value) ? null : value;
  return value === NO_DAY ? null : name === 'cycleDays' || name === 'workedDays' ? value : dateOfDay(value);
}

describe('deriveDeal', () => {
  const cases: readonly [title: string, name: DealColumnName, deal: Partial<Deal>, expected: string | number | null, held?: Held][] = [
    ['finds the stage by its label', 'stage', { stage: 'closed WON' }, 'won'],
    ['takes the outcome of the stage', 'outcome', { stage: 'lost' }, 'lost'],
    ['believes a flag before the stage', 'outcome', { stage: 's2', outcome: 'lost' }, 'lost'],
    ['takes the probability of the stage where the deal has none', 'probability', { stage: 's2' }, '0.3'],
    ['keeps a probability of zero', 'probability', { stage: 's2', probability: 0 }, '0'],
    ['counts days from creation to close', 'cycleDays', { stage: 'won', createdAt: '2026-01-01', closedAt: '2026-02-15' }, 45],
    [
      'counts a close on the day of creation as 0 days',
      'cycleDays',
      { stage: 'won', createdAt: noon('2026-01-01'), closedAt: '2026-01-01', lastOpenStage: 's1' },
      0,
    ],
    ['has no cycle of an open deal', 'cycleDays', { createdAt: '2026-01-01' }, null],
    [
      'says that a close came before the creation',
      'cycleGap',
      { stage: 'won', createdAt: '2026-02-01', closedAt: '2026-01-01', lastOpenStage: 's1' },
      'negativeDuration',
    ],
    ['says that dates are missing', 'cycleGap', { stage: 'won', createdAt: null, closedAt: '2026-01-01' }, 'noDates'],
    ['reads the close date of an open deal as the date it hopes for', 'expectedCloseOn', { closedAt: '2026-09-01' }, '2026-09-01'],
    ['has no close date of an open deal', 'closedOn', { closedAt: '2026-09-01' }, null],
    ['takes creation as the last touch where there is no other', 'lastTouchOn', { createdAt: '2026-01-03' }, '2026-01-03'],
    [
      'credits a close to who had the deal then',
      'owner',
      { stage: 'won', ownerId: 'ben', closedAt: '2026-03-01' },
      'ann',
      { history: [{ dealId: 'd1', at: noon('2026-04-01'), field: 'owner', from: 'ann', to: 'ben' }] },
    ],
    [
      'keeps who has an open deal now',
      'owner',
      { ownerId: 'ben' },
      'ben',
      { history: [{ dealId: 'd1', at: noon('2026-04-01'), field: 'owner', from: 'ann', to: 'ben' }] },
    ],
    [
      'finds the first entry into the qualification stage or beyond',
      'qualifiedOn',
      { stage: 's3' },
      '2026-02-02',
      { history: [moved('d1', 's1', 's3', '2026-02-02')] },
    ],
    [
      'takes the amount of the creation',
      'createdAmountMinor',
      { amountMinor: 900 },
      400,
      { history: [{ dealId: 'd1', at: noon('2026-02-01'), field: 'amount', from: '400', to: '900' }] },
    ],
    ['takes the latest activity of the deal and of the table', 'lastActivityOn', { lastActivityAt: '2026-02-01' }, '2026-02-01'],
    ['takes the latest touch', 'lastTouchOn', { lastActivityAt: '2026-02-01', updatedAt: noon('2026-02-03') }, '2026-02-03'],
    ['reads the stage entry from history', 'stageEnteredOn', { stage: 's2' }, '2026-03-01', { history: [moved('d1', 's1', 's2', '2026-03-01')] }],
    ['finds the close in history', 'closedOn', { stage: 'won' }, '2026-03-01', { history: [moved('d1', 's2', 'won', '2026-03-01')] }],
    [
      'takes the team of the owner',
      'team',
      { ownerId: 'ann' },
      'north',
      { people: [{ id: 'ann', name: 'Ann', teamId: 'north', managerId: null, validFrom: null, validTo: null }] },
    ],
    ['reads what is planned from the next step', 'plannedOn', { nextStepOn: '2026-09-01' }, '2026-09-01'],
    [
      'reads what is planned from activities',
      'plannedOn',
      { nextStepOn: '2026-06-01' },
      '2026-08-01',
      { activities: [{ id: 'a', dealId: 'd1', ownerId: null, type: 'call', at: '2026-08-01', done: false, outcome: null, direction: null }] },
    ],
    ['knows of no plan', 'plannedOn', {}, null],
    ['keeps the stages a deal was in', 'touchedStages', { stage: 's3' }, ' 0 2 ', { history: [moved('d1', 's1', 's3', '2026-03-01')] }],
    ['keeps the stages a deal came to step by step', 'directStages', { stage: 's3' }, ' 0 ', { history: [moved('d1', 's1', 's3', '2026-03-01')] }],
    ['knows no stages without history', 'touchedStages', { stage: 's3' }, null],
    [
      'takes the days it was closed off the cycle',
      'workedDays',
      { stage: 'won', createdAt: '2026-01-01', closedAt: '2026-03-01' },
      49,
      {
        history: [moved('d1', 's1', 'lost', '2026-02-01'), moved('d1', 'lost', 's1', '2026-02-11'), moved('d1', 's1', 'won', '2026-03-01')],
      },
    ],
    ['has worked all days of a deal that was never closed before', 'workedDays', { stage: 'won', createdAt: '2026-01-01', closedAt: '2026-02-15' }, 45],
    ['knows how far a lost deal came', 'maxReached', { stage: 'lost', lastOpenStage: 's2' }, 's2'],
    [
      'converts at the close of a closed deal',
      'amountMinor',
      { stage: 'won', currency: 'USD', amountMinor: 1000, closedAt: '2026-01-15' },
      500,
      {
        rates: [
          { currency: 'USD', date: '2026-01-01', rateToReporting: 0.5 },
          { currency: 'USD', date: '2026-02-01', rateToReporting: 0.9 },
        ],
      },
    ],
    [
      'converts an open deal at the rate of today',
      'amountMinor',
      { currency: 'USD', amountMinor: 1000 },
      900,
      {
        rates: [
          { currency: 'USD', date: '2026-01-01', rateToReporting: 0.5 },
          { currency: 'USD', date: '2026-02-01', rateToReporting: 0.9 },
        ],
      },
    ],
  ];
  for (const [title, name, deal, expected, held] of cases) it(title, () => assert.equal(derived(name, deal, held), expected));

  it('takes the amount of a lost deal from before the loss', () => {
    const history = [moved('d1', 's1', 'lost', '2026-02-01'), { dealId: 'd1', at: noon('2026-02-02'), field: 'amount', from: '700', to: '0' } as const];
    assert.equal(derived('amountMinor', { stage: 'lost', amountMinor: 0 }, { history }), 700);
  });

  it('credits a visit to the owner at its exit', () => {
    const history = [
      moved('d1', null, 's1', '2026-01-01'),
      moved('d1', 's1', 's2', '2026-02-01'),
      { dealId: 'd1', at: noon('2026-03-01'), field: 'owner', from: 'ann', to: 'ben' } as const,
    ];
    const { ownerAtExit } = storeOf({ deals: [rawDeal({ stage: 's2', ownerId: 'ben' })], history }).commit().visits.columns;
    assert.deepEqual(
      [...ownerAtExit.codes].map((code) => ownerAtExit.dictionary.values[code]),
      ['ann', 'ben'],
    );
  });
});
