import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newcombe } from '../../../packages/metrics/src/statistics/newcombe.js';

describe('newcombe', () => {
  it('gives the published interval of 56/70 less 48/80: 0.2000 (0.0524 to 0.3339)', () => {
    const difference = newcombe({ won: 56, n: 70 }, { won: 48, n: 80 });
    assert.equal(difference?.value.toFixed(4), '0.2000');
    assert.deepEqual([difference.interval.low.toFixed(4), difference.interval.high.toFixed(4), difference.interval.level], ['0.0524', '0.3339', 0.95]);
  });

  it('turns round with its sides', () => {
    const [one, other] = [newcombe({ won: 3, n: 20 }, { won: 9, n: 25 }), newcombe({ won: 9, n: 25 }, { won: 3, n: 20 })];
    assert.equal(one?.interval.low.toFixed(12), (-(other?.interval.high ?? 0)).toFixed(12));
  });

  it('stays within -1 and 1, and is none without trials', () => {
    const all = newcombe({ won: 1, n: 1 }, { won: 0, n: 1 });
    assert.ok(all && all.value === 1 && all.interval.high <= 1 && all.interval.low >= -1);
    assert.equal(newcombe({ won: 0, n: 0 }, { won: 1, n: 2 }), null);
    assert.equal(newcombe({ won: 1, n: 2 }, { won: 0, n: 0 }), null);
  });
});
