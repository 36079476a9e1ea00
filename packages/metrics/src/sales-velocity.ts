/** The four levers, and what they make together. Amounts in reporting minor units. */
export interface SalesVelocity {
  readonly perDayMinor: number;
  readonly levers: VelocityLevers;
}
export interface VelocityLevers {
  readonly opportunities: number;
  readonly dealSizeMinor: number;
  readonly winRate: number;
  readonly cycleDays: number;
}
// params: { opportunities?: 'result' | 'open' (default 'result': won + lost in the window; 'open': pipelineVelocity) }
