import type { SourceState } from '@sluice/engine';
import { now } from './shared-timer.js';

/** True where the data are older than they may be. The age of the data counts, not that of the last check. */
export function isStale({ dataAt, staleAfterMs }: Pick<SourceState, 'dataAt' | 'staleAfterMs'>): boolean {
  return dataAt !== null && staleAfterMs !== null && now() - dataAt > staleAfterMs;
}
