import { forBundlers } from './for-bundlers.js';
import { knowsTrustedTypes, trustedUrl } from './trusted-url.js';
import { workerSource } from './worker-source.js';

/** What a host can give in place of Sluice's own worker file: a function that makes the worker, or an address of the file. */
export type GivenWorker = (() => Worker) | string | URL;

/** A worker that was asked for and has not yet said hello. */
export interface StartedWorker {
  readonly worker: Worker;
  /** To be called when hello came or failed. */
  settled(): void;
}

/** The worker the host gave. An address is not signed for Trusted Types: a host that demands them gives a function. */
export function startGiven(given: GivenWorker): StartedWorker {
  const worker = typeof given === 'function' ? given() : new Worker(given, { type: 'module' });
  return { worker, settled: () => undefined };
}

/** The file beside this module, or in the folder `base`; same origin, else browsers throw or fire `error`. */
export function startModule(base?: string): StartedWorker {
  const worker = forBundlers && base === undefined ? startBundled() : startAt(ownFile(base), { type: 'module' });
  return { worker, settled: () => undefined };
}

// Bundlers know this very text. Under Trusted Types it throws, and only then a signed address follows.
function startBundled(): Worker {
  try {
    return new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
  } catch (error) {
    const signed = error instanceof TypeError ? signedUrl(ownFile()) : null;
    if (signed === null) throw error;
    return new Worker(signed, { type: 'module' });
  }
}

/** A blob: the inlined text as a classic worker, else a module that imports the file by its absolute address. */
export function startBlob(base?: string): StartedWorker {
  const text = workerSource ?? `import ${JSON.stringify(ownFile(base))};`;
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const settled = (): void => URL.revokeObjectURL(url);
  try {
    return { worker: startAt(url, workerSource === null ? { type: 'module' } : {}), settled };
  } catch (error) {
    settled();
    throw error;
  }
}

function ownFile(base?: string): string {
  return base === undefined ? new URL('./worker.js', import.meta.url).href : new URL('worker.js', base).href;
}

// A plain address under Trusted Types throws, and the page reports a violation. Whether a page demands them cannot be asked, so the signed address
// comes first wherever the browser knows them; a page that forbids our policy gets the plain one.
function startAt(url: string, options: WorkerOptions): Worker {
  return new Worker(signedUrl(url) ?? url, options);
}

function signedUrl(url: string): string | null {
  if (!knowsTrustedTypes()) return null;
  try {
    return trustedUrl(url);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
