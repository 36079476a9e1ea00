import type { Instant } from './instant.js';

/** A field whose changes are kept. */
export type HistoryField = 'stage' | 'amount' | 'expectedCloseOn' | 'outcome' | 'owner' | 'currency' | 'forecastCategory' | 'created' | 'deleted';

/** One entry of a deal's history. Order is (at, position in the table). */
export interface StageChange {
  readonly dealId: string;
  readonly at: Instant;
  readonly field: HistoryField;
  /** Key as given: id or label for stages and owners, minor units as text for amounts, a local date for close dates. */
  readonly from: string | null;
  readonly to: string | null;
}
