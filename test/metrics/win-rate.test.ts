import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal } from '../support/history.js';
import { ask, drill } from '../support/run-metric.js';

const closed = (end: 'won' | 'lost', on: string, id = end) => deal({ id, end, closedOn: day(on) });
const Q1 = { period: ['2026-01-01', '2026-03-31'] } as const;

describe('winRate', () => {
  it('is won out of won and lost, open deals aside, with its interval', () => {
    const deals = [...Array.from({ length: 3 }, () => closed('won', '2026-02-01')), ...Array.from({ length: 7 }, () => closed('lost', '2026-02-01')), deal()];
    const { value, numerator, denominator, interval, n } = ask('winRate', deals, Q1);
    assert.deepEqual([value, numerator, denominator, n], [0.3, 3, 10, 10]);
    assert.ok(interval && Math.abs(interval.low - 0.1078) < 1e-4 && Math.abs(interval.high - 0.6032) < 1e-4);
  });

  it('takes in the first and last day of the period and nothing beside them', () => {
    const deals = [closed('won', '2026-01-01'), closed('lost', '2026-03-31'), closed('lost', '2025-12-31'), closed('lost', '2026-04-01')];
    assert.equal(ask('winRate', deals, Q1).value, 0.5);
  });

  it('is null with a reason before any deal has closed in the period, in the source, and without deals', () => {
    assert.equal(ask('winRate', [closed('won', '2025-02-01')], Q1).reason, 'zero-denominator');
    assert.equal(ask('winRate', [deal()], Q1).reason, 'no-closed-deals');
    assert.equal(ask('winRate', [], Q1).reason, 'zero-denominator');
  });

  it('is 0 where everything was lost', () => {
    assert.equal(ask('winRate', [closed('lost', '2026-02-01')], Q1).value, 0);
  });

  it('lists the very deals behind its readings', () => {
    assert.deepEqual(drill('winRate', 'won', [closed('won', '2026-02-01'), closed('lost', '2026-02-01')], Q1), ['won']);
  });

  it('says how much of a running period has passed', () => {
    assert.deepEqual(ask('winRate', [closed('won', '2026-02-01')], { ...Q1, elapsedFraction: 0.25 }).partial, { elapsedFraction: 0.25 });
    assert.equal(ask('winRate', [closed('won', '2026-02-01')], Q1).partial, undefined);
  });
});
