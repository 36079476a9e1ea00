import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal } from '../support/history.js';
import { ask } from '../support/run-metric.js';

const closed = (end: 'won' | 'lost', amountMinor: number | 'no-rate' | null) => deal({ end, closedOn: day('2026-02-01'), amountMinor });

describe('winRateByValue', () => {
  it('is the won share of the closed amounts', () => {
    const { value, numerator, denominator, n } = ask('winRateByValue', [closed('won', 3000), closed('lost', 6500), closed('won', null), deal()]);
    assert.deepEqual([value, numerator, denominator, n], [3000 / 9500, 3000, 9500, 2]);
  });

  it('takes the effective number of deals for its interval', () => {
    const deals = [closed('won', 9000), closed('lost', 1000), closed('lost', 0)];
    const { interval } = ask('winRateByValue', deals);
    // 10000² / (9000² + 1000²) = 1.2195
    const [p, n, z2] = [0.9, 1e8 / 82e6, 1.959964 ** 2];
    const half = (1.959964 * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
    assert.ok(interval && Math.abs(interval.low - ((p + z2 / (2 * n)) / (1 + z2 / n) - half)) < 1e-12);
  });

  it('says what was left out', () => {
    assert.deepEqual(ask('winRateByValue', [closed('won', 1), closed('lost', null), closed('lost', 'no-rate')]).excluded, { noAmount: 1, noRate: 1 });
  });

  it('has no interval where credits push it outside 0 to 1', () => {
    const { value, interval } = ask('winRateByValue', [closed('won', 3000), closed('lost', -1000)]);
    assert.deepEqual([value, interval], [1.5, undefined]);
  });

  it('is null with the reason', () => {
    assert.equal(ask('winRateByValue', [deal()]).reason, 'no-closed-deals');
    assert.equal(ask('winRateByValue', []).reason, 'zero-denominator');
    assert.equal(ask('winRateByValue', [closed('won', 0), closed('lost', 0)]).reason, 'zero-denominator');
    assert.equal(ask('winRateByValue', [closed('won', null)]).reason, 'needs-amounts');
    assert.equal(ask('winRateByValue', [closed('won', 1)], { mixed: true }).reason, 'mixed-currencies');
  });
});
