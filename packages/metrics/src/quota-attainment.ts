/** Won value credited in the period, out of the quota. */
export interface QuotaAttainment {
  readonly wonMinor: number;
  readonly wonCount: number;
  readonly quotaMinor: number;
  readonly attainment: number;
}
// params: { quotaMinor?: number } (else the quotas table)
