/** A parsed feed: what one widget shows. Feed order is kept. */
export type Figure = FunnelFigure | GaugeFigure;

export interface FunnelFigure {
  readonly type: 'funnel';
  /** True where up is bad: colours swap, numbers do not. */
  readonly reverse: boolean;
  readonly showPercentages: boolean;
  /** `share` is out of the first step; null where that is 0 or missing. */
  readonly steps: readonly { readonly label: string; readonly value: number | null; readonly share: number | null }[];
}

export interface GaugeFigure {
  readonly type: 'gauge';
  readonly reverse: boolean;
  readonly format: 'decimal' | 'percent' | 'currency';
  readonly currency: string | null;
  readonly value: number;
  readonly min: GaugeEnd;
  readonly max: GaugeEnd;
  /** Share of the arc, 0 to 1, clamped; null where both ends are equal. */
  readonly share: number | null;
}

export interface GaugeEnd {
  readonly value: number;
  readonly text: string | null;
  readonly prefix: string | null;
}
