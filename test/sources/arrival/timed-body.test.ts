import { setImmediate as turn } from 'node:timers/promises';
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { timedBody } from '../../../packages/sources/src/arrival/timed-body.js';
import { FakeClock } from '../../support/fake-clock.js';

/** A body that sends when it is told to. */
function hose() {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({ start: (given) => void (controller = given) });
  return {
    body,
    send: (length: number) => controller.enqueue(new Uint8Array(length)),
    end: () => controller.close(),
    fail: () => controller.error(new Error('reset')),
  };
}

function watch(body: ReadableStream<Uint8Array> | null) {
  const clock = new FakeClock();
  let aborted = 0;
  const timed = timedBody(body, { timeoutMs: 10_000, clock, abort: () => aborted++ });
  return { ...timed, clock, reader: timed.stream.getReader(), aborted: () => aborted };
}

describe('timedBody', () => {
  it('passes a body on', async () => {
    const { body, send, end } = hose();
    const { reader, failure, clock } = watch(body);
    send(3);
    end();
    assert.equal((await reader.read()).value?.length, 3);
    assert.equal((await reader.read()).done, true);
    assert.deepEqual([failure(), clock.waiting], [null, 0]);
  });

  it('is empty where there is no body', async () => assert.equal((await watch(null).reader.read()).done, true));

  it('ends when nothing comes for a whole time-out', async () => {
    const { body } = hose();
    const { reader, failure, clock, aborted } = watch(body);
    const read = reader.read();
    await turn();
    clock.advance(10_000);
    await assert.rejects(read, /did not arrive in time/);
    assert.deepEqual([failure(), aborted()], ['timeout', 1]);
  });

  it('ends when bytes only drip', async () => {
    const { body, send } = hose();
    const { reader, failure, clock } = watch(body);
    let reads = 0;
    for (; failure() === null && reads < 100; reads++) {
      const read = reader.read().catch(() => null);
      await turn();
      clock.advance(1_000);
      if (failure() === null) send(1);
      await read;
    }
    assert.deepEqual([failure(), reads], ['timeout', 11]);
  });

  it('bears a slow body that keeps coming', async () => {
    const { body, send } = hose();
    const { reader, failure, clock } = watch(body);
    for (let i = 0; i < 100; i++) {
      const read = reader.read();
      await turn();
      clock.advance(1_000);
      send(2_000);
      await read;
    }
    assert.equal(failure(), null);
  });

  it('does not count the time the reader takes', async () => {
    const { body, send } = hose();
    const { reader, failure, clock } = watch(body);
    for (let i = 0; i < 5; i++) {
      send(1);
      await reader.read();
      clock.advance(3_600_000);
    }
    assert.equal(failure(), null);
  });

  it('tells a connection that broke', async () => {
    const { body, fail } = hose();
    const { reader, failure } = watch(body);
    const read = reader.read();
    await turn();
    fail();
    await assert.rejects(read, /reset/);
    assert.equal(failure(), 'network');
  });

  it('is no failure when the reader has had enough', async () => {
    const { body } = hose();
    const { reader, failure, aborted } = watch(body);
    await reader.cancel();
    assert.deepEqual([failure(), aborted()], [null, 1]);
  });
});
