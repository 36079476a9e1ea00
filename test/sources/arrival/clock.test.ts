import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { systemClock } from '@sluice/sources';

describe('systemClock', () => {
  it('waits longer than one timer can', (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    let ran = 0;
    systemClock.after(30 * 86_400_000, () => ran++);
    t.mock.timers.tick(2 ** 31 - 1);
    t.mock.timers.tick(30 * 86_400_000 - 2 ** 31);
    assert.equal(ran, 0);
    t.mock.timers.tick(1);
    assert.equal(ran, 1);
  });

  it('can be called off, in the second part of a long wait as well', (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    let ran = 0;
    const cancel = systemClock.after(30 * 86_400_000, () => ran++);
    t.mock.timers.tick(2 ** 31 - 1);
    cancel();
    t.mock.timers.tick(86_400_000 * 30);
    assert.equal(ran, 0);
  });

  it('takes a wait below zero for none', (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    let ran = 0;
    systemClock.after(-5, () => ran++);
    assert.equal(ran, 0);
    t.mock.timers.tick(0);
    assert.equal(ran, 1);
  });
});
