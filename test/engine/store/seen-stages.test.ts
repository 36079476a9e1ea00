import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createZone } from '@sluice/model';
import { HistoryLog } from '../../../packages/engine/src/store/history-log.js';
import { RawDeals } from '../../../packages/engine/src/store/raw-deals.js';
import { seenStages } from '../../../packages/engine/src/store/seen-stages.js';
import { moved, rawDeal } from '../../support/store-of.js';

function raw(...deals: readonly Parameters<typeof rawDeal>[0][]): RawDeals {
  const all = new RawDeals(createZone('UTC'));
  deals.forEach((deal, i) => all.put(rawDeal({ id: `d${i}`, ...deal })));
  return all;
}

describe('seenStages', () => {
  it('tells what deals say about their stage', () => {
    const [first, second] = seenStages(raw({ stage: 'A', outcome: 'won', probability: 0.4 }, { stage: 'A', probability: 0.2 }, { stage: null }), null);
    assert.deepEqual({ key: first?.key, deals: first?.deals, won: first?.won, open: first?.open }, { key: 'A', deals: 2, won: 1, open: 0 });
    assert.ok(Math.abs((first?.meanProbability ?? 0) - 0.3) < 1e-12);
    assert.equal(second?.key, '');
  });

  it('keeps pipelines apart', () => {
    assert.deepEqual(
      seenStages(raw({ stage: 'A', pipeline: 'p' }, { stage: 'A', pipeline: 'q' }), null).map(({ pipeline }) => pipeline),
      ['p', 'q'],
    );
  });

  it('finds stages that deals only passed, where it may look at history', () => {
    const history = new HistoryLog();
    history.add(moved('d0', 'A', 'B', '2026-01-01'));
    assert.deepEqual(
      seenStages(raw({ stage: 'C' }), history).map(({ key, deals }) => [key, deals]),
      [
        ['A', 0],
        ['B', 0],
        ['C', 1],
      ],
    );
  });
});
