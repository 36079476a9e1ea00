import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createZone } from '@sluice/model';
import { inputsAsOf } from '../../../packages/engine/src/store/as-of.js';
import { moved, noon, rawDeal, storeOf, type Held } from '../../support/store-of.js';

const utc = createZone('UTC');
const at = (held: Held, date: string) => inputsAsOf(storeOf(held).inputs, noon(date), utc);

describe('inputsAsOf', () => {
  it('has no deal that was created later', () => {
    assert.equal(at({ deals: [rawDeal({ createdAt: '2026-02-01' })] }, '2026-01-31').deals.raw.size, 0);
    assert.equal(at({ deals: [rawDeal({ createdAt: '2026-02-01' })] }, '2026-02-01').deals.raw.size, 1);
  });

  it('has each deal in the stage it was in', () => {
    const held = {
      deals: [rawDeal({ stage: 'won', closedAt: '2026-03-01' })],
      history: [moved('d1', 's1', 's2', '2026-02-01'), moved('d1', 's2', 'won', '2026-03-01')],
    };
    const stageOf = (date: string): string | null => at(held, date).deals.raw.text.stage.get(0);
    assert.deepEqual([stageOf('2026-01-15'), stageOf('2026-02-15'), stageOf('2026-03-15')], ['s1', 's2', 'won']);
  });

  it('has a deal open that closed later, without history too', () => {
    const { raw } = at({ deals: [rawDeal({ stage: 'lost', outcome: 'lost', closedAt: '2026-03-01', lastOpenStage: 's3' })] }, '2026-02-01').deals;
    assert.deepEqual([raw.outcome(0), raw.text.stage.get(0), raw.moment.closedAt.dayAt(0)], ['open', 's3', null]);
  });

  it('never uses the values of today where history tells others', () => {
    const history = [
      { dealId: 'd1', at: noon('2026-02-01'), field: 'amount', from: '100', to: '900' } as const,
      { dealId: 'd1', at: noon('2026-02-01'), field: 'owner', from: 'ann', to: 'ben' } as const,
    ];
    const { raw } = at({ deals: [rawDeal({ amountMinor: 900, ownerId: 'ben' })], history }, '2026-01-15').deals;
    assert.deepEqual([raw.amountMinor.get(0), raw.text.ownerId.get(0)], [100, 'ann']);
  });

  it('leaves out what was deleted by then', () => {
    const history = [{ dealId: 'd1', at: noon('2026-02-01'), field: 'deleted', from: null, to: null } as const];
    const held = { deals: [rawDeal()], history };
    assert.deepEqual([at(held, '2026-01-31').deals.raw.size, at(held, '2026-02-02').deals.raw.size], [1, 0]);
  });

  it('counts one loss in the gap before a deal was won after all', () => {
    const history = [moved('d1', 's1', 'lost', '2026-02-01'), moved('d1', 'lost', 's2', '2026-03-01'), moved('d1', 's2', 'won', '2026-04-01')];
    const held = { deals: [rawDeal({ stage: 'won', closedAt: '2026-04-01' })], history };
    assert.deepEqual(
      ['2026-02-15', '2026-03-15', '2026-04-15'].map((date) => at(held, date).deals.raw.text.stage.get(0)),
      ['lost', 's2', 'won'],
    );
  });
});
