import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Timers } from '../../../packages/engine/src/source/timers.js';
import { FakeClock } from '../../support/fake-clock.js';

describe('Timers', () => {
  it('runs each once, at its time', () => {
    const clock = new FakeClock();
    const timers = new Timers(clock);
    const ran: string[] = [];
    timers.after(20, () => ran.push('late'));
    timers.after(10, () => ran.push('early'));
    clock.advance(15);
    assert.deepEqual(ran, ['early']);
    clock.advance(100);
    assert.deepEqual(ran, ['early', 'late']);
  });

  it('runs nothing once stopped', () => {
    const clock = new FakeClock();
    const timers = new Timers(clock);
    let ran = false;
    timers.after(10, () => (ran = true));
    timers.stop();
    clock.advance(100);
    assert.equal(ran, false);
  });
});
