import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { metrics as registered } from '@sluice/metrics';
import { metrics } from '../../packages/engine/src/metrics.js';

describe('the part of the metrics', () => {
  it('has every metric that is registered', () => {
    assert.equal(metrics, registered);
  });
});
