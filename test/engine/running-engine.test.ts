import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { openEngine } from '../../packages/engine/src/running-engine.js';
import { BEAT_EVERY_MS, MISSED_BEATS } from '../../packages/engine/src/watchdog.js';
import { workerLink } from '../../packages/engine/src/worker-link.js';
import { build, type FromEngine } from '@sluice/engine';
import { FakeClock } from '../support/fake-clock.js';
import { PortWorker } from '../support/port-worker.js';
import { ScriptedEngine } from '../support/scripted-engine.js';

describe('openEngine', () => {
  it('gives the engine its port, the build and the folder of lazy parts', async () => {
    const { engine, running } = open();
    assert.deepEqual(await engine.next('open'), ['open', build, 'https://cdn.example/']);
    running.close();
  });

  it('hands on what the engine says', async () => {
    const { engine, running, said } = open();
    await engine.next('open');
    engine.say({ heartbeat: 1 });
    assert.deepEqual(await said, { heartbeat: 1 });
    running.close();
  });

  it('closes an engine that fails, then tells its death', async () => {
    const { engine, worker, deaths } = open();
    await engine.next('open');
    worker.fail('fell over');
    assert.deepEqual(deaths, ['fell over']);
    assert.ok(worker.terminated);
  });

  it('takes an engine for dead that gives no sign of life', async () => {
    const { engine, clock, worker, deaths } = open();
    await engine.next('open');
    worker.terminate();
    clock.advance(BEAT_EVERY_MS * (MISSED_BEATS + 1));
    assert.deepEqual(deaths, ['it gave no sign of life']);
    assert.equal(clock.waiting, 0);
  });

  it('does not miss beats while the page sleeps', () => {
    const { clock, running, deaths } = open();
    running.asleep(true);
    clock.advance(BEAT_EVERY_MS * 100);
    assert.deepEqual(deaths, []);
    running.close();
    assert.equal(clock.waiting, 0);
  });
});

function open() {
  const clock = new FakeClock();
  const engine = new ScriptedEngine();
  const worker = new PortWorker(engine, null);
  const deaths: string[] = [];
  let hear: (message: FromEngine) => void = () => undefined;
  const said = new Promise<FromEngine>((resolve) => (hear = resolve));
  const link = workerLink(worker, 'module');
  const running = openEngine(link, { clock, base: 'https://cdn.example/', said: hear, died: (why) => deaths.push(why) });
  return { clock, engine, worker, deaths, running, said };
}
