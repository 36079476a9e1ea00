import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OpenPipeline } from '@sluice/metrics';
import type { MetricQuery } from '@sluice/engine';
import { answerOf, askView } from '../../support/ask-view.js';
import { rawDeal, viewOf } from '../../support/store-of.js';

const view = viewOf({
  deals: [
    rawDeal({ id: 'a', ownerId: '1', ownerName: 'Ann', amountMinor: 100 }),
    rawDeal({ id: 'b', ownerId: '2', ownerName: 'Ben', amountMinor: 500 }),
    rawDeal({ id: 'c', ownerId: '3', ownerName: 'Cem', amountMinor: 300, stage: 's2' }),
    rawDeal({ id: 'd', amountMinor: 200, createdAt: '2026-02-01' }),
  ],
});
const amounts = (query: MetricQuery, of = view): readonly unknown[] =>
  answerOf(of, query).groups?.map(({ labels, measured }) => [...labels, (measured.value as OpenPipeline).amountMinor]) ?? [];

describe('answerCounted', () => {
  it('answers the total alone where no groups are asked', () => {
    const answer = answerOf(view, { metric: 'openPipeline' });
    assert.deepEqual([(answer.total.value as OpenPipeline).amountMinor, answer.groups], [1100, undefined]);
  });

  it('labels groups, missing last', () => {
    assert.deepEqual(amounts({ metric: 'openPipeline', by: ['owner'] }), [
      ['Ann', 100],
      ['Ben', 500],
      ['Cem', 300],
      [null, 200],
    ]);
  });

  it('groups by two', () => {
    assert.deepEqual(amounts({ metric: 'openPipeline', by: ['stage', 'month(createdOn)'] }), [
      ['S1', '2026-01', 600],
      ['S1', '2026-02', 200],
      ['S2', '2026-01', 300],
    ]);
  });

  it('keeps the largest groups in their order, and answers the rest from its rows', () => {
    const { groups, other } = answerOf(view, { metric: 'openPipeline', by: ['owner'], top: 2 });
    assert.deepEqual(
      groups?.map(({ key }) => key[0]),
      ['2', '3'],
    );
    assert.equal((other?.value as OpenPipeline).amountMinor, 300);
    assert.equal(other?.n, 2);
  });

  it('takes the median of the rest, not a mean of medians', () => {
    const closed = viewOf({
      deals: [10, 20, 30, 1000].map((amountMinor, i) => rawDeal({ id: `d${i}`, ownerId: `o${i}`, stage: 'won', closedAt: '2026-02-01', amountMinor })),
    });
    const { other } = answerOf(closed, { metric: 'dealSize', by: ['owner'], top: 1 });
    assert.equal((other?.value as { medianMinor: number }).medianMinor, 30);
  });

  it('never adds several currencies without rates', () => {
    const mixed = viewOf({ deals: [rawDeal({ amountMinor: 100 }), rawDeal({ id: 'b', currency: 'USD', amountMinor: 900 })] });
    const { total } = answerOf(mixed, { metric: 'openPipeline' });
    assert.deepEqual([(total.value as OpenPipeline).count, (total.value as OpenPipeline).amountMinor], [2, null]);
    assert.deepEqual(
      Object.entries(total.byCurrency ?? {}).map(([currency, { value }]) => [currency, (value as OpenPipeline).count, (value as OpenPipeline).amountMinor]),
      [
        ['EUR', 1, 100],
        ['USD', 1, 900],
      ],
    );
  });

  it('says what a filter or a dimension names that is not there, once', () => {
    const answer = askView(view, { metric: 'winRate', filter: [{ field: 'luck', in: ['x'] }], by: ['month(stage)'] });
    assert.deepEqual('problems' in answer && answer.problems.map(({ code }) => code).sort(), ['unknown-dimension', 'unknown-field']);
  });

  it('has the quota of each owner', () => {
    const quota = { scope: 'owner', scopeId: 'Ann', periodStart: '2026-01-01', periodEnd: '2027-01-01', amountMinor: 400, currency: 'EUR' } as const;
    const won = viewOf({
      deals: ['Ann', 'Ben'].map((ownerName, i) => rawDeal({ id: `d${i}`, ownerName, stage: 'won', closedAt: '2026-02-01', amountMinor: 100 })),
      quotas: [quota],
    });
    const groups = answerOf(won, { metric: 'quotaAttainment', period: '2026', by: ['owner'] }).groups;
    assert.deepEqual(
      groups?.map(({ key, measured }) => [key[0], (measured.value as { attainment: number } | null)?.attainment ?? measured.reason]),
      [
        ['Ann', 0.25],
        ['Ben', 'no-quota'],
      ],
    );
  });
});
