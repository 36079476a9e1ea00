/** Calendar days from creation to close. */
export interface CycleLength {
  readonly meanDays: number;
  readonly medianDays: number;
  readonly p90Days: number;
}
// params: { population?: 'won' | 'closed' (default 'won') }
