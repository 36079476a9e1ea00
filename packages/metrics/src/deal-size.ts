/** Reporting minor units, unrounded. */
export interface DealSize {
  readonly meanMinor: number | null;
  readonly medianMinor: number | null;
  /** Mean after dropping 5 % from each end. */
  readonly trimmedMeanMinor: number | null;
}
// params: { population?: 'won' | 'open' | 'lost' (default 'won') }
