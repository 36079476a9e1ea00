import assert from 'node:assert/strict';
import { build, createEngineClient, type OwnedEngineClient } from '@sluice/engine';
import { FakeClock } from './fake-clock.js';
import { PortWorker } from './port-worker.js';
import { ScriptedEngine } from './scripted-engine.js';

export interface ScriptedClient {
  readonly client: OwnedEngineClient;
  readonly clock: FakeClock;
  /** The engine that runs, and the worker it runs in; of the latest start. */
  engine(): ScriptedEngine;
  worker(): PortWorker;
  /** Resolves when everything said in both directions up to now has arrived. */
  settled(): Promise<void>;
}

/** A client whose workers hold a scripted engine. */
export async function startClient(): Promise<ScriptedClient> {
  const clock = new FakeClock();
  const made: { readonly engine: ScriptedEngine; readonly worker: PortWorker }[] = [];
  const start = (): Worker => {
    const engine = new ScriptedEngine();
    const worker = new PortWorker(engine, { sluice: 'hello', build });
    made.push({ engine, worker });
    return worker;
  };
  const client = createEngineClient({ worker: start, clock });
  const last = () => made.at(-1) ?? assert.fail('no worker was made');
  await client.rung;
  return {
    client,
    clock,
    engine: () => last().engine,
    worker: () => last().worker,
    // Messages of two ports arrive in turns of the event loop, in the order they were sent on each.
    settled: async () => {
      for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate);
    },
  };
}
