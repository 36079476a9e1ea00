import type { EngineApi } from './protocol.js';
import type { Rung } from './source-client.js';

/** Calls one method of the engine, wherever it runs. Calls arrive in the order they were made. */
export type EngineCall = <K extends keyof EngineApi>(method: K, ...values: Parameters<EngineApi[K]>) => Promise<Awaited<ReturnType<EngineApi[K]>>>;

/** An engine that runs: how to speak to it, and how it ends. */
export interface EngineLink {
  readonly rung: Rung;
  readonly call: EngineCall;
  /** Told at most once, with the reason in words; never after `close`. */
  onDeath(listener: (why: string) => void): void;
  /** Ends the engine. Calls under way are never answered. */
  close(): void;
}
