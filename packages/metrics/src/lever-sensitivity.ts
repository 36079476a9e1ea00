/** What a change of one lever does to the velocity. */
export interface LeverEffect {
  readonly lever: 'opportunities' | 'dealSizeMinor' | 'winRate' | 'cycleDays';
  /** Relative change of the velocity: +x for the first three, +x/(1-x) for a cycle shorter by x. */
  readonly effect: number;
  readonly perDayMinor: number;
}
export interface LeverSensitivity {
  readonly levers: readonly LeverEffect[];
  /** All four together. */
  readonly together: number;
}
// params: { change?: number (default 0.1) }
