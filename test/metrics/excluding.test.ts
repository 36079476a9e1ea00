import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excluding, excludingAmounts } from '../../packages/metrics/src/excluding.js';

describe('excluding', () => {
  it('leaves zero counters away', () => {
    assert.deepEqual(excluding({ noDate: 2, noRate: 0 }), { noDate: 2 });
  });

  it('reads the counters of a sum of money', () => {
    assert.deepEqual(excludingAmounts({ missing: 1, unconverted: 0 }), { noAmount: 1 });
    assert.deepEqual(excludingAmounts({ missing: 0, unconverted: 3 }), { noRate: 3 });
  });
});
