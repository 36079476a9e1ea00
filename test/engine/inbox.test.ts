import { describe, it, mock } from 'node:test';
import assert from 'node:assert/strict';
import { createInbox, deliver } from '../../packages/engine/src/inbox.js';
import { idleState } from '../../packages/engine/src/idle-state.js';
import type { MetricUpdate } from '@sluice/engine';

const nothing = { results: [], rows: [], feeds: [], sources: [] };
const update = (id: number): MetricUpdate => ({ id, epoch: 0, version: 1, asOf: 0, today: 0, period: null, currency: null, problems: [] });

describe('deliver', () => {
  it('hands each update to its watch, with the epoch of the page', () => {
    const inbox = createInbox();
    const heard: MetricUpdate[] = [];
    inbox.results.set(2, (one) => heard.push(one));
    deliver(inbox, { ...nothing, results: [update(1), update(2)] }, 7);
    assert.deepEqual(heard, [{ ...update(2), epoch: 7 }]);
  });

  it('tells sources before answers', () => {
    const inbox = createInbox();
    const order: string[] = [];
    inbox.results.set(1, () => order.push('answer'));
    inbox.sources.set(9, () => order.push('state'));
    deliver(inbox, { ...nothing, results: [update(1)], sources: [idleState(9, 0)] }, 1);
    assert.deepEqual(order, ['state', 'answer']);
  });

  it('goes on where a listener throws, and reports it', (t) => {
    const error = mock.method(console, 'error', () => undefined);
    t.after(() => error.mock.restore());
    const inbox = createInbox();
    let heard = 0;
    inbox.results.set(1, () => {
      throw new Error('a widget failed');
    });
    inbox.results.set(2, () => heard++);
    deliver(inbox, { ...nothing, results: [update(1), update(2)] }, 1);
    assert.equal(heard, 1);
    assert.equal(error.mock.callCount(), 1);
  });
});
