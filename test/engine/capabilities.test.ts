import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { metrics } from '@sluice/metrics';
import { capabilitiesOf } from '../../packages/engine/src/capabilities.js';
import { moved, rawDeal, viewOf } from '../support/store-of.js';

describe('capabilitiesOf', () => {
  it('offers nothing of a source that has not been loaded', () => {
    assert.ok(Object.values(capabilitiesOf(metrics, null)).every(({ available }) => !available));
  });

  it('offers what stage and amount allow, and says what the rest needs', () => {
    const { openPipeline, weightedPipeline, winRate, salesVelocity } = capabilitiesOf(
      metrics,
      viewOf({ deals: [rawDeal({ amountMinor: 1, createdAt: null })] }),
    );
    assert.deepEqual([openPipeline.available, weightedPipeline.available], [true, true]);
    assert.deepEqual(winRate.missing, ['closedOn']);
    assert.deepEqual(salesVelocity.missing, ['createdOn', 'closedOn']);
  });

  it('offers conversion where there is history', () => {
    const { stageConversion } = capabilitiesOf(metrics, viewOf({ deals: [rawDeal()], history: [moved('d1', null, 's1', '2026-01-01')] }));
    assert.deepEqual(stageConversion, { available: true, missing: [] });
  });
});
