/** M22b. Amounts in reporting minor units, days in calendar days. */
export interface Pacing {
  readonly wonMinor: number;
  readonly quotaMinor: number | null;
  readonly daysElapsed: number;
  readonly daysLeft: number;
  readonly pacePerDayMinor: number;
  readonly projectedEndMinor: number;
  readonly onTrackMinor: number | null;
  readonly requiredPerDayMinor: number | null;
}
// params: { quotaMinor?: number }
