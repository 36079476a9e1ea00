import type { EngineCall } from './engine-link.js';
import type { EngineApi } from './protocol.js';
import { report } from './report.js';

/** A call nobody waits for. What it throws is a mistake of the programmer and is reported as such; without an engine nothing is said. */
export function tell<K extends keyof EngineApi>(call: EngineCall | null, method: K, ...values: Parameters<EngineApi[K]>): void {
  call?.(method, ...values).catch(report);
}
