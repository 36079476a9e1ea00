import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createBackoff } from '../../../packages/sources/src/arrival/backoff.js';
import { FakeClock } from '../../support/fake-clock.js';
import { runs } from '../../support/runs.js';

const options = { baseMs: 1_000, capMs: 10_000, stableMs: 60_000 };

describe('createBackoff', () => {
  it('doubles the bound up to the cap', () => {
    const backoff = createBackoff({ ...options, clock: { now: () => 0, random: () => 1 } });
    assert.deepEqual(
      [1, 2, 3, 4, 5, 6].map(() => backoff.fail()),
      [1_000, 2_000, 4_000, 8_000, 10_000, 10_000],
    );
  });

  it('spreads each wait over the whole span', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.nat(50), (chance, before) => {
        const backoff = createBackoff({ ...options, clock: { now: () => 0, random: () => chance } });
        for (let i = 0; i < before; i++) backoff.fail();
        assert.equal(backoff.fail(), Math.round(chance * Math.min(10_000, 1_000 * 2 ** before)));
      }),
      { numRuns: runs(300), seed: 7 },
    );
  });

  it('starts anew only after success has lasted', () => {
    const clock = new FakeClock(0, 1);
    const backoff = createBackoff({ ...options, clock });
    backoff.fail();
    backoff.succeed();
    clock.advance(59_999);
    backoff.succeed();
    const soon = backoff.fail();
    backoff.succeed();
    clock.advance(60_000);
    assert.deepEqual([soon, backoff.fail()], [2_000, 1_000]);
  });

  it('stays finite after ten thousand failures', () => {
    const backoff = createBackoff({ ...options, clock: { now: () => 0, random: () => 0.5 } });
    for (let i = 0; i < 10_000; i++) backoff.fail();
    assert.equal(backoff.fail(), 5_000);
  });
});
