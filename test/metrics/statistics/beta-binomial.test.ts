import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { priorByMoments, shrunk } from '../../../packages/metrics/src/statistics/beta-binomial.js';

const group = (won: number, n: number) => ({ won, n });

describe('priorByMoments', () => {
  it('takes the mean of all trials', () => {
    assert.equal(priorByMoments([group(1, 10), group(9, 10), group(5, 20)])?.mean, 0.375);
  });

  it('follows the formula by hand', () => {
    // m = 15/40; S = 10(.1-.375)² + 10(.9-.375)² + 20(.25-.375)²; room = 40 - 600/40 - 2
    const S = 10 * 0.275 ** 2 + 10 * 0.525 ** 2 + 20 * 0.125 ** 2;
    const correlation = Math.min(1 / 3, (S / (0.375 * 0.625) - 2) / 23);
    assert.ok(Math.abs((priorByMoments([group(1, 10), group(9, 10), group(5, 20)])?.strength ?? 0) - (1 / correlation - 1)) < 1e-9);
  });

  it('weighs most where groups are alike, least where they are not', () => {
    assert.equal(Math.round(priorByMoments([group(3, 10), group(3, 10), group(3, 10)])?.strength ?? 0), 1000);
    assert.equal(Math.round(priorByMoments([group(0, 50), group(50, 50), group(0, 50)])?.strength ?? 0), 2);
  });

  it('weighs 20 where it cannot tell', () => {
    assert.deepEqual(priorByMoments([group(3, 10), group(6, 10), group(0, 0)]), { mean: 0.45, strength: 20 });
    assert.deepEqual(priorByMoments([group(0, 4), group(0, 5), group(0, 1)]), { mean: 0.5 / 11, strength: 20 });
    assert.deepEqual(priorByMoments([group(4, 4)]), { mean: 4.5 / 5, strength: 20 });
    assert.equal(priorByMoments([group(1, 1), group(0, 1), group(1, 1)])?.strength, 20);
  });

  it('is null without trials', () => {
    assert.equal(priorByMoments([]), null);
    assert.equal(priorByMoments([group(0, 0)]), null);
  });
});

describe('shrunk', () => {
  it('gives the published comparison of 4 in 10 and 300 in 1000', () => {
    const prior = { mean: 78.7 / (78.7 + 224.9), strength: 78.7 + 224.9 };
    assert.ok(Math.abs(shrunk(group(4, 10), prior) - 0.264) < 1e-3);
    assert.ok(Math.abs(shrunk(group(300, 1000), prior) - 0.29) < 1e-3);
  });

  it('is the prior without trials', () => {
    assert.equal(shrunk(group(0, 0), { mean: 0.4, strength: 20 }), 0.4);
  });
});
