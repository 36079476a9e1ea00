import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { workerLink } from '../../packages/engine/src/worker-link.js';
import { PortWorker } from '../support/port-worker.js';

const adder = { unwatch: (id: number) => id + 1, refresh: () => assert.fail('no such source') };

describe('workerLink', () => {
  it('calls the engine at the other end', async () => {
    const link = workerLink(new PortWorker(adder, null), 'module');
    assert.equal(await link.call('unwatch', 1), 2);
    assert.equal(link.rung, 'module');
    link.close();
  });

  it('rejects with what the engine throws', async () => {
    const link = workerLink(new PortWorker(adder, null), 'module');
    await assert.rejects(link.call('refresh', 1), /no such source/);
    link.close();
  });

  it('tells a death once, with the words of the browser', () => {
    const worker = new PortWorker(adder, null);
    const told: string[] = [];
    workerLink(worker, 'module').onDeath((why) => told.push(why));
    worker.fail('out of memory');
    worker.fail('again');
    assert.deepEqual(told, ['out of memory']);
    worker.terminate();
  });

  it('takes a message that cannot be read for a death', () => {
    const worker = new PortWorker(adder, null);
    const told: string[] = [];
    workerLink(worker, 'module').onDeath((why) => told.push(why));
    worker.dispatchEvent(new Event('messageerror'));
    assert.match(told[0] ?? '', /"messageerror"/);
    worker.terminate();
  });

  it('ends the worker, and tells nothing then', () => {
    const worker = new PortWorker(adder, null);
    const link = workerLink(worker, 'module');
    link.onDeath(() => assert.fail('told after close'));
    link.close();
    worker.fail('late');
    assert.ok(worker.terminated);
  });
});
