import { wrap } from 'comlink';
import type { EngineApi } from './protocol.js';
import type { Rung } from './source-client.js';
import type { EngineCall, EngineLink } from './engine-link.js';

/** The link to an engine in `worker`, which has said hello. */
export function workerLink(worker: Worker, rung: Rung): EngineLink {
  const remote = wrap<EngineApi>(worker);
  // Comlink's mapped type loses which arguments belong to which name; `EngineCall` keeps it for all callers.
  const call = ((method: keyof EngineApi, ...values: readonly unknown[]) =>
    (remote[method] as unknown as (...values: readonly unknown[]) => Promise<unknown>)(...values)) as EngineCall;
  const ending = new AbortController();
  return {
    rung,
    call,
    onDeath: (listener) => {
      const died = (event: Event): void => {
        ending.abort();
        // Told by the supervisor, which also says what it does about it.
        event.preventDefault();
        listener('message' in event && typeof event.message === 'string' && event.message ? event.message : `The worker fired "${event.type}".`);
      };
      worker.addEventListener('error', died, { signal: ending.signal });
      worker.addEventListener('messageerror', died, { signal: ending.signal });
    },
    close: () => {
      ending.abort();
      worker.terminate();
    },
  };
}
