import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { helloOf } from '../../packages/engine/src/hello.js';
import { RESTARTS } from '../../packages/engine/src/restart-budget.js';
import { superviseEngine, type Supervisor } from '../../packages/engine/src/supervisor.js';
import { BEAT_EVERY_MS, MISSED_BEATS } from '../../packages/engine/src/watchdog.js';
import { build } from '@sluice/engine';
import { FakeClock } from '../support/fake-clock.js';
import { PortWorker } from '../support/port-worker.js';
import { ScriptedEngine } from '../support/scripted-engine.js';

describe('superviseEngine', () => {
  it('tells when the engine runs, and which', async () => {
    const page = supervised();
    assert.equal(await page.supervisor.rung, 'given');
    assert.deepEqual(page.told, ['started 1']);
    page.supervisor.close();
  });

  it('starts a new worker for one that failed, as a new epoch', async () => {
    const page = supervised();
    await page.supervisor.rung;
    page.last().worker.fail('fell over');
    assert.equal(page.supervisor.call, null);
    assert.equal(await page.supervisor.rung, 'given');
    assert.deepEqual(page.told, ['started 1', 'started 2']);
    page.supervisor.close();
  });

  it('starts a new worker for one that was killed without a word', async () => {
    const page = supervised();
    await page.supervisor.rung;
    page.last().worker.terminate();
    page.clock.advance(BEAT_EVERY_MS * (MISSED_BEATS + 1));
    assert.equal(await page.supervisor.rung, 'given');
    assert.deepEqual(page.told, ['started 1', 'started 2']);
    page.supervisor.close();
  });

  it('hands on what the engine says with its epoch', async () => {
    const page = supervised();
    await page.supervisor.rung;
    page.last().worker.fail('fell over');
    await page.supervisor.rung;
    await page.last().engine.next('open');
    page.last().engine.say({ heartbeat: 1 });
    await page.heard();
    assert.equal(page.told.at(-1), 'said 2');
    page.supervisor.close();
  });

  it('moves into the page when workers keep dying, and says so once', async () => {
    const page = supervised();
    for (let death = 0; death <= RESTARTS; death++) {
      assert.equal(await page.supervisor.rung, 'given');
      page.last().worker.fail(`death ${death + 1}`);
    }
    assert.equal(await page.supervisor.rung, 'page');
    assert.deepEqual(page.told.slice(-2), ['moved: death 6', 'started 7']);
    assert.equal(page.workers.length, RESTARTS + 1);
    page.supervisor.close();
  });

  it('ends an engine that comes up after it was closed', async () => {
    const page = supervised();
    page.supervisor.close();
    await page.supervisor.rung;
    assert.ok(page.last().worker.terminated);
    assert.deepEqual(page.told, []);
  });
});

interface Made {
  readonly worker: PortWorker;
  readonly engine: ScriptedEngine;
}

function supervised() {
  const clock = new FakeClock();
  const workers: Made[] = [];
  const told: string[] = [];
  const heard: (() => void)[] = [];
  const worker = (): Worker => {
    const engine = new ScriptedEngine();
    const made = { engine, worker: new PortWorker(engine, helloOf(build)) };
    workers.push(made);
    return made.worker;
  };
  const supervisor: Supervisor = superviseEngine(
    { clock, worker },
    {
      started: (epoch) => told.push(`started ${epoch}`),
      said: (_message, epoch) => {
        told.push(`said ${epoch}`);
        for (const resolve of heard.splice(0)) resolve();
      },
      movedIntoPage: (why) => told.push(`moved: ${why}`),
      failed: (why) => told.push(`failed: ${why}`),
    },
  );
  const last = (): Made => workers.at(-1) ?? assert.fail('no worker was made');
  return { clock, workers, told, supervisor, last, heard: () => new Promise<void>((resolve) => heard.push(resolve)) };
}
