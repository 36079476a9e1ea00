import type { Clock } from '@sluice/sources';
import type { Outbox } from '../outbox.js';
import type { Slicer } from '../slices.js';

/** What a source needs of its engine. */
export interface RuntimeHost {
  readonly clock: Clock;
  readonly slicer: Slicer;
  readonly outbox: Outbox;
  readonly fetch: typeof fetch | undefined;
  readonly yieldToHost: () => Promise<void>;
  getToken(source: number): Promise<string | null>;
  failed(error: unknown): void;
}
