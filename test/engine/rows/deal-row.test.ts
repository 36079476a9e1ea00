import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOfDate, type Deal } from '@sluice/model';
import type { DealRow } from '@sluice/engine';
import { dealRow } from '../../../packages/engine/src/rows/deal-row.js';
import { rawDeal, viewOf } from '../../support/store-of.js';

const row = (deal: Partial<Deal>, dealUrl: string | null = null): DealRow =>
  dealRow(0, { view: viewOf({ deals: [rawDeal(deal)] }), dealUrl, isMoving: (id) => id === 'moving' });

describe('dealRow', () => {
  it('gives names and labels, and the amount as the source gave it', () => {
    const { owner, stage, amountMinor, currency, outcome, createdOn } = row({ ownerId: '7', ownerName: 'Ann', stage: 's2', amountMinor: 500, currency: 'USD' });
    assert.deepEqual(
      { owner, stage, amountMinor, currency, outcome, createdOn },
      {
        owner: { id: '7', label: 'Ann' },
        stage: { id: 's2', label: 'S2' },
        amountMinor: 500,
        currency: 'USD',
        outcome: 'open',
        createdOn: dayOfDate('2026-01-01'),
      },
    );
  });

  it('is null where nothing is known', () => {
    const { name, account, owner, amountMinor, expectedCloseOn, probability, url } = row({ stage: null, createdAt: null });
    assert.deepEqual([name, account, owner, amountMinor, expectedCloseOn, probability, url], [null, null, null, null, null, null, null]);
  });

  const stale: readonly [string, Partial<Deal>, number | null][] = [
    ['is not stale exactly at the threshold', { lastActivityAt: '2026-06-01' }, null],
    ['is stale a day later', { lastActivityAt: '2026-05-31' }, 1],
    ['follows the threshold of its stage', { stage: 's3', lastActivityAt: '2026-06-19' }, 2],
    ['is never stale once closed', { stage: 'won', lastActivityAt: '2026-01-01', closedAt: '2026-02-01' }, null],
    ['is unknown without any date', { createdAt: null }, null],
  ];
  for (const [title, deal, expected] of stale) it(title, () => assert.equal(row(deal).staleDays, expected));

  const untouched: readonly [string, Partial<Deal>, boolean][] = [
    ['of which only its creation is known', { createdAt: '2026-01-01' }, true],
    ['that was only written on the day it was created', { createdAt: '2026-01-01', updatedAt: Date.UTC(2026, 0, 1, 12) }, true],
    ['changed later', { createdAt: '2026-01-01', updatedAt: Date.UTC(2026, 0, 2, 12) }, false],
    ['that moved later', { createdAt: '2026-01-01', stageEnteredAt: '2026-02-01' }, false],
    ['with an activity, even on its first day', { createdAt: '2026-01-01', lastActivityAt: '2026-01-01' }, false],
    ['of which no date is known', { createdAt: null }, false],
  ];
  for (const [title, deal, expected] of untouched)
    it(`is ${expected ? '' : 'not '}untouched, a deal ${title}`, () => assert.equal(row(deal).untouched, expected));

  it('is overdue from the day after it was expected to close, while open', () => {
    assert.deepEqual(
      [{ expectedCloseOn: '2026-06-30' }, { expectedCloseOn: '2026-07-01' }, { expectedCloseOn: '2026-06-30', stage: 'lost' }].map((deal) => row(deal).overdue),
      [true, false, false],
    );
  });

  const links: readonly [string, string | null, string | null, string | null][] = [
    ['the template of the source, its id encoded', null, 'https://crm.example/d/{id}', 'https://crm.example/d/a%2Fb'],
    ['its own address', 'https://crm.example/x', null, 'https://crm.example/x'],
    ['no script', 'javascript:alert(1)', null, null],
    ['no script by template', null, 'javascript:{id}', null],
  ];
  for (const [title, url, template, expected] of links) it(`links to ${title}`, () => assert.equal(row({ id: 'a/b', url }, template).url, expected));

  it('says that it is being moved', () => assert.deepEqual([row({ id: 'moving' }).moving, row({}).moving], [true, false]));
});
