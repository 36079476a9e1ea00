import type { DealRow } from '@sluice/engine';
import { dealRow, measured, type FakeSetup } from '../../support/fake-engine.js';

const open = (count: number, amountMinor: number | null) => ({ count, amountMinor, overdue: { count: 0, amountMinor: 0 } });
const group = <V>(key: string | null, label: string | null, value: V, part = {}) => ({ key: [key], labels: [label], measured: measured(value, part) });

const ageing = {
  total: measured({
    stages: [
      {
        stage: { id: 'proposal', label: 'Proposal' },
        n: 1,
        unknown: 0,
        medianDays: 12,
        medianTotalDays: 40,
        watchDays: 20,
        stalledDays: 40,
        basis: 'stage' as const,
        watched: 0,
        stalled: 0,
        usualDays: 8,
        ageingRatio: 1.5,
      },
    ],
  }),
};

/** Two deals in New, one in Proposal. */
export const DEALS: readonly DealRow[] = [
  dealRow({ id: 'a', name: 'Alpha', amountMinor: 2_000_000, stage: { id: 'new', label: 'New' } }),
  dealRow({ id: 'b', name: 'Beta', amountMinor: 1_000_000, stage: { id: 'new', label: 'New' } }),
  dealRow(),
];

/** What a source says to a board: a few deals by stage, or by owner, in two currencies, or ten thousand per column. */
export function boardSource(kind: 'stage' | 'owner' | 'mixed' | 'many' = 'stage'): FakeSetup & Required<Pick<FakeSetup, 'answers'>> {
  if (kind === 'many') {
    const many = Array.from({ length: 10_000 }, (_, i) => dealRow({ id: `d${i}`, name: `Deal ${i}`, nextStep: 'Call', url: 'https://crm.example/' }));
    const openPipeline = { total: measured(open(70_000, 7_000_000)), groups: [group('new', 'New', open(10_000, 1_000_000))] };
    return { answers: { openPipeline, weightedPipeline: { total: measured(700) }, stageAgeing: ageing }, rows: many };
  }
  if (kind === 'mixed') {
    const byCurrency = { EUR: measured(open(1, 1_000_000)), USD: measured(open(1, 2_000_000)) };
    const openPipeline = { total: measured(open(2, null), { byCurrency }), groups: [group('new', 'New', open(2, null), { byCurrency })] };
    return { answers: { openPipeline, weightedPipeline: { total: measured(null, { byCurrency: {} }) }, stageAgeing: ageing }, rows: DEALS };
  }
  const groups =
    kind === 'owner'
      ? [group('ann', 'Ann', open(2, 3_200_000)), group(null, null, open(1, 1_000_000))]
      : [group('new', 'New', open(2, 3_000_000)), group('proposal', 'Proposal', open(1, 1_200_000))];
  return {
    answers: {
      openPipeline: { total: measured(open(3, 4_200_000)), groups },
      weightedPipeline: { total: measured(780_000), groups: [group('new', 'New', 300_000), group('proposal', 'Proposal', 480_000)] },
      stageAgeing: ageing,
    },
    rows: (window) => {
      const stage = window.filter?.find(({ field }) => field === 'stage');
      return stage && 'in' in stage ? DEALS.filter((deal) => stage.in.includes(deal.stage?.id ?? '')) : DEALS;
    },
  };
}
