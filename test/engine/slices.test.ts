import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextTurn, Slicer } from '../../packages/engine/src/slices.js';

/** Work of which each step takes 10 ms of a clock that nothing else moves. */
function bench(sliceMs: number) {
  let now = 0;
  const log: string[] = [];
  const slicer = new Slicer({ clock: { now: () => now }, sliceMs, beat: () => log.push('beat'), yieldToHost: async () => void log.push('break') });
  const work = function* (steps: number): Generator<void, string> {
    for (let i = 0; i < steps; i++) {
      now += 10;
      log.push('step');
      yield;
    }
    return 'done';
  };
  return { slicer, log, work };
}

describe('Slicer', () => {
  it('takes a break, with a heartbeat, once a slice is used up', async () => {
    const { slicer, log, work } = bench(25);
    assert.equal(await slicer.run(work(4)), 'done');
    assert.deepEqual(log, ['step', 'step', 'step', 'beat', 'break', 'step']);
  });

  it('gives up when it is told to', async () => {
    const { slicer, log, work } = bench(25);
    assert.equal(await slicer.run(work(9), () => log.length >= 2), undefined);
    assert.deepEqual(log, ['step', 'step']);
  });

  it('shares a slice between several pieces of work', async () => {
    const { slicer, log, work } = bench(25);
    await slicer.run(work(2));
    await slicer.run(work(1));
    assert.deepEqual(log.slice(-2), ['beat', 'break']);
  });
});

describe('nextTurn', () => {
  it('lets what was waiting run first', async () => {
    const log: string[] = [];
    setTimeout(() => log.push('timer'), 0);
    await nextTurn();
    assert.deepEqual(log, ['timer']);
  });
});
