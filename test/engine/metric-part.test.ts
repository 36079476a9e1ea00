import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { metrics } from '@sluice/metrics';
import { MetricPart } from '../../packages/engine/src/metric-part.js';

describe('MetricPart', () => {
  it('brings every metric', async () => {
    const part = new MetricPart();
    assert.equal(await part.tryLoad(), metrics);
    assert.equal(await part.load(), metrics);
    assert.equal(part.problem, null);
  });

  it('says why it cannot come, and tries again', async () => {
    let tries = 0;
    const part = new MetricPart(async () => {
      if (++tries < 3) throw new Error('refused');
      return metrics;
    });
    assert.equal(await part.tryLoad(), null);
    assert.deepEqual([part.problem?.code, part.problem?.severity, part.problem?.values], ['no-metrics', 'error', { detail: 'refused' }]);
    assert.equal(await part.tryLoad(), metrics);
    assert.equal(part.problem, null);
  });

  it('passes the failure on to who cannot do without', async () => {
    const part = new MetricPart(() => Promise.reject(new Error('refused')));
    await assert.rejects(part.load(), /refused/);
  });
});
