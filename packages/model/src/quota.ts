import type { LocalDate } from './instant.js';

/** What an owner, a team or everybody should win in a period. */
export interface Quota {
  readonly scope: 'owner' | 'team' | 'all';
  /** Id or label of the owner or team; null for `all`. */
  readonly scopeId: string | null;
  readonly periodStart: LocalDate;
  /** Exclusive. */
  readonly periodEnd: LocalDate;
  readonly amountMinor: number;
  readonly currency: string | null;
}
