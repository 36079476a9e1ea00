import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { awaitHello, HELLO_WITHIN_MS, helloOf } from '../../packages/engine/src/hello.js';
import { FakeClock } from '../support/fake-clock.js';
import { PortWorker } from '../support/port-worker.js';

describe('awaitHello', () => {
  it('resolves at the hello of the same build, and waits no longer', async () => {
    const clock = new FakeClock();
    const worker = new PortWorker({}, helloOf('1.0.0'));
    await awaitHello(worker, '1.0.0', clock);
    assert.equal(clock.waiting, 0);
    worker.terminate();
  });

  it('rejects the hello of another build, naming both', async () => {
    const worker = new PortWorker({}, helloOf('0.9.0'));
    await assert.rejects(awaitHello(worker, '1.0.0', new FakeClock()), /build "0\.9\.0".*build "1\.0\.0"/);
    worker.terminate();
  });

  it('rejects at an error event, whose report on the console it takes over', async () => {
    const worker = new PortWorker({}, null);
    const waiting = awaitHello(worker, '1.0.0', new FakeClock());
    const event = Object.assign(new Event('error', { cancelable: true }), { message: 'no such file' });
    worker.dispatchEvent(event);
    await assert.rejects(waiting, /no such file/);
    assert.ok(event.defaultPrevented);
    worker.terminate();
  });

  it('has words for an error event without message, as Firefox fires it', async () => {
    const worker = new PortWorker({}, null);
    const waiting = awaitHello(worker, '1.0.0', new FakeClock());
    worker.fail('');
    await assert.rejects(waiting, /could not be loaded/);
    worker.terminate();
  });

  it('rejects after 4 s of silence, not before', async () => {
    const clock = new FakeClock();
    const worker = new PortWorker({}, null);
    const waiting = awaitHello(worker, '1.0.0', clock);
    clock.advance(HELLO_WITHIN_MS - 1);
    assert.equal(clock.waiting, 1);
    clock.advance(1);
    await assert.rejects(waiting, /within 4 s/);
    worker.terminate();
  });

  it('takes nothing else for a hello', async () => {
    const clock = new FakeClock();
    const worker = new PortWorker({}, { sluice: 'goodbye' });
    const waiting = awaitHello(worker, '1.0.0', clock);
    await new Promise((resolve) => worker.addEventListener('message', resolve, { once: true }));
    clock.advance(HELLO_WITHIN_MS);
    await assert.rejects(waiting, /said nothing/);
    worker.terminate();
  });
});
