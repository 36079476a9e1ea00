import type { Clock } from '@sluice/sources';
import type { EngineApi } from './protocol.js';
import type { EngineCall, EngineLink } from './engine-link.js';

/** How long the engine may hold the page at a time, in ms. */
export const PAGE_SLICE_MS = 8;

/** The same engine in the page, in slices. Loaded only here, so that pages with a worker do not carry it. */
export async function pageLink(clock: Clock): Promise<EngineLink> {
  const { Engine } = await import('./engine.js');
  const engine = new Engine({ clock, sliceMs: PAGE_SLICE_MS, yieldToHost });
  const methods = engine as unknown as Record<keyof EngineApi, (...values: readonly unknown[]) => unknown>;
  const call = (async (method: keyof EngineApi, ...values: readonly unknown[]) => {
    // Never within the caller's own turn: as in a worker, an answer comes later and a mistake is a rejection.
    await Promise.resolve();
    return methods[method](...values);
  }) as EngineCall;
  return { rung: 'page', call, onDeath: () => undefined, close: () => engine.dispose() };
}

interface YieldingScheduler {
  readonly scheduler?: { yield?(): Promise<void> };
}

/** Lets the page draw and take input. A message is not delayed in nested use, as timers are. */
export function yieldToHost(): Promise<void> {
  const { scheduler } = globalThis as YieldingScheduler;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
