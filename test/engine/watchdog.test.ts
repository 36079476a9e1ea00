import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { BEAT_EVERY_MS, createWatchdog, MISSED_BEATS } from '../../packages/engine/src/watchdog.js';
import { FakeClock } from '../support/fake-clock.js';

const silentFor = BEAT_EVERY_MS * (MISSED_BEATS + 1);

describe('createWatchdog', () => {
  it('gives up on a worker that leaves five beats in a row out, once', () => {
    const { clock, count } = watched(never);
    clock.advance(silentFor - 1);
    assert.equal(count.silent, 0);
    clock.advance(1);
    assert.equal(count.silent, 1);
    clock.advance(silentFor * 2);
    assert.equal(count.silent, 1);
  });

  it('asks again only when the last question was answered', () => {
    const { clock, count } = watched(never);
    clock.advance(BEAT_EVERY_MS * 4);
    assert.equal(count.pings, 1);
  });

  it('keeps a worker that answers between slices, however late in each beat', async () => {
    const { clock, count } = watched(() => Promise.resolve());
    for (let beat = 0; beat < 20; beat++) {
      clock.advance(BEAT_EVERY_MS);
      await Promise.resolve();
    }
    assert.deepEqual(count, { pings: 20, silent: 0 });
  });

  it('takes any message for a sign of life', () => {
    const { clock, count, dog } = watched(never);
    for (let round = 0; round < 5; round++) {
      clock.advance(BEAT_EVERY_MS * MISSED_BEATS);
      dog.heard();
    }
    assert.equal(count.silent, 0);
  });

  it('takes a failing answer for a sign of life too', async () => {
    const { clock, count } = watched(() => Promise.reject(new Error('no')));
    for (let beat = 0; beat < 10; beat++) {
      clock.advance(BEAT_EVERY_MS);
      await Promise.resolve();
    }
    assert.equal(count.silent, 0);
  });

  it('does not count beats while the page sleeps', () => {
    const { clock, count, dog } = watched(never);
    clock.advance(BEAT_EVERY_MS * MISSED_BEATS);
    dog.pause();
    clock.advance(silentFor * 10);
    dog.resume();
    clock.advance(BEAT_EVERY_MS * (MISSED_BEATS - 1));
    assert.equal(count.silent, 0);
    clock.advance(BEAT_EVERY_MS);
    assert.equal(count.silent, 1);
  });

  it('does not count a beat whose timer came late: the page itself was busy', () => {
    const { clock, count } = watched(never);
    for (let beat = 0; beat < 20; beat++) {
      clock.sleep(BEAT_EVERY_MS * 3);
      clock.advance(0);
    }
    assert.equal(count.silent, 0);
  });

  it('leaves no timer when it is stopped', () => {
    const { clock, dog } = watched(never);
    dog.stop();
    assert.equal(clock.waiting, 0);
  });
});

const never = (): Promise<never> => new Promise(() => undefined);

function watched(answer: () => Promise<unknown>): {
  readonly clock: FakeClock;
  readonly count: { pings: number; silent: number };
  readonly dog: ReturnType<typeof createWatchdog>;
} {
  const clock = new FakeClock();
  const count = { pings: 0, silent: 0 };
  const ping = (): Promise<unknown> => {
    count.pings++;
    return answer();
  };
  return { clock, count, dog: createWatchdog({ clock, ping, silent: () => count.silent++ }) };
}
