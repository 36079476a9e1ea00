import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { pageLink, yieldToHost } from '../../packages/engine/src/page-link.js';
import { FakeClock } from '../support/fake-clock.js';

describe('pageLink', () => {
  it('answers as a worker does: later, and with rejections', async () => {
    const link = await pageLink(new FakeClock());
    assert.equal(link.rung, 'page');
    await assert.rejects(async () => {
      const answer = link.call('ask', 99, { metric: 'noSuchMetric' } as never);
      await answer;
    });
    link.close();
  });
});

describe('yieldToHost', () => {
  it('lets other events run first', async () => {
    const order: string[] = [];
    setImmediate(() => order.push('event'));
    for (let turn = 0; turn < 3; turn++) await yieldToHost();
    order.push('engine');
    assert.deepEqual(order, ['event', 'engine']);
  });
});
