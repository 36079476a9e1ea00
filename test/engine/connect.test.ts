import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { connectEngine } from '../../packages/engine/src/connect.js';
import { helloOf } from '../../packages/engine/src/hello.js';
import { build } from '@sluice/engine';
import { FakeClock } from '../support/fake-clock.js';
import { PortWorker } from '../support/port-worker.js';

// Node has no `Worker` of browsers, so the rungs between fail by themselves; browsers climb them in ladder.test.ts.
const clock = new FakeClock();

describe('connectEngine', () => {
  it('takes the worker of the host first', async () => {
    const { link, failures } = await connectEngine({ clock, worker: () => new PortWorker({}, helloOf(build)) });
    assert.deepEqual([link.rung, failures], ['given', []]);
    link.close();
  });

  it('goes down to the page, and says why each rung failed', async () => {
    const worker = new PortWorker({}, helloOf('0.0.0'));
    const { link, failures } = await connectEngine({ clock, worker: () => worker });
    assert.equal(link.rung, 'page');
    assert.deepEqual(
      failures.map((failure) => failure.split(':')[0]),
      ['given', 'module', 'blob'],
    );
    assert.match(failures[0] ?? '', /build "0\.0\.0"/);
    assert.ok(worker.terminated);
    link.close();
  });

  it('does not try again what has failed on this page', async () => {
    const { link, failures } = await connectEngine({ clock, from: 'blob', worker: () => assert.fail('tried again') });
    assert.equal(link.rung, 'page');
    assert.deepEqual(
      failures.map((failure) => failure.split(':')[0]),
      ['blob'],
    );
    link.close();
  });

  it('goes straight to the page where that is wanted', async () => {
    const { link, failures } = await connectEngine({ clock, from: 'page', worker: () => assert.fail('tried again') });
    assert.deepEqual([link.rung, failures], ['page', []]);
    link.close();
  });
});
