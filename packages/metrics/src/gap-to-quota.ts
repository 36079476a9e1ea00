/** M23. */
export interface GapToQuota {
  /** Never negative. */
  readonly gapMinor: number;
  /** Negative where the quota is exceeded. */
  readonly signedMinor: number;
  readonly wonMinor: number;
  readonly quotaMinor: number;
}
// params: { quotaMinor?: number }
