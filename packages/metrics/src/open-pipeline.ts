/** Amounts are reporting minor units; null where currencies mix. */
export interface OpenPipeline {
  readonly count: number;
  readonly amountMinor: number | null;
  /** Of these, expected to have closed already; only where a closing period is asked. */
  readonly overdue: { readonly count: number; readonly amountMinor: number | null } | null;
}
// params: { window?: 'open' | 'closing' | 'created' (default 'open'), includeOverdue?: boolean (default true) }
