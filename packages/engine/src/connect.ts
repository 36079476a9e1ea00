import type { Clock } from '@sluice/sources';
import { build } from './build.js';
import type { EngineLink } from './engine-link.js';
import { awaitHello } from './hello.js';
import { pageLink } from './page-link.js';
import type { Rung } from './source-client.js';
import { startBlob, startGiven, startModule, type GivenWorker, type StartedWorker } from './start-worker.js';
import { workerLink } from './worker-link.js';
import { workerSource } from './worker-source.js';

export interface ConnectOptions {
  readonly clock: Clock;
  /** The host's own worker, tried first. */
  readonly worker?: GivenWorker;
  /** Folder of `worker.js`, absolute with a slash at its end; default: beside this file. */
  readonly base?: string;
  /** The first rung to try: one that failed on this page is not tried again. */
  readonly from?: Rung;
}

/** A running engine, and in words why each rung above it failed. */
export interface Connected {
  readonly link: EngineLink;
  readonly failures: readonly string[];
}

interface WorkerRung {
  readonly rung: Rung;
  start(): StartedWorker;
}

/**
 * Goes down the ladder until an engine runs: the host's worker, the worker file, a blob, the page itself.
 * A rung has failed when it throws, when its worker fires `error`, or when no hello comes within 4 s.
 * Rejects only where not even the page can load the engine.
 */
export async function connectEngine(options: ConnectOptions): Promise<Connected> {
  const failures: string[] = [];
  for (const { rung, start } of workerRungs(options)) {
    try {
      return { link: await climb(rung, start, options.clock), failures };
    } catch (error) {
      failures.push(`${rung}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { link: await pageLink(options.clock), failures };
}

function workerRungs({ worker, base, from }: ConnectOptions): readonly WorkerRung[] {
  const rungs: WorkerRung[] = [];
  if (worker !== undefined) rungs.push({ rung: 'given', start: () => startGiven(worker) });
  // The classic file has no worker file beside it: it carries the text.
  if (workerSource === null) rungs.push({ rung: 'module', start: () => startModule(base) });
  rungs.push({ rung: 'blob', start: () => startBlob(base) });
  if (from === 'page') return [];
  const first = rungs.findIndex(({ rung }) => rung === from);
  return rungs.slice(Math.max(first, 0));
}

async function climb(rung: Rung, start: () => StartedWorker, clock: Clock): Promise<EngineLink> {
  const { worker, settled } = start();
  try {
    await awaitHello(worker, build, clock);
    return workerLink(worker, rung);
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    settled();
  }
}
