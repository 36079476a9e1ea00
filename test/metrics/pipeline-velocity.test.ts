import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal } from '../support/history.js';
import { ask } from '../support/run-metric.js';

const won = deal({ end: 'won', amountMinor: 600, createdOn: day('2026-02-01'), closedOn: day('2026-02-11') });
const lost = deal({ end: 'lost', closedOn: day('2026-02-11') });

describe('pipelineVelocity', () => {
  it('takes the deals open now: 3 × 600 × ½ ÷ 10', () => {
    const { value, n } = ask('pipelineVelocity', [won, lost, deal(), deal(), deal()]);
    assert.deepEqual([value?.perDayMinor, value?.levers.opportunities, n], [90, 3, 3]);
  });

  it('is what sales velocity gives with open opportunities', () => {
    const deals = [won, lost, deal()];
    assert.deepEqual(ask('pipelineVelocity', deals).value, ask('salesVelocity', deals, { params: { opportunities: 'open' } }).value);
  });

  it('is 0 without an open deal, and null without a won one', () => {
    assert.equal(ask('pipelineVelocity', [won, lost]).value?.perDayMinor, 0);
    assert.equal(ask('pipelineVelocity', [lost, deal()]).reason, 'zero-denominator');
    assert.equal(ask('pipelineVelocity', [deal()]).reason, 'no-closed-deals');
  });
});
