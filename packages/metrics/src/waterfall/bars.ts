import { WATERFALL_BARS, type WaterfallBarKind } from './movement.js';

/** One bar: what it adds to the pipeline, or takes from it. */
export interface WaterfallBar {
  readonly kind: WaterfallBarKind;
  /** Deals that stand behind it. */
  readonly deals: number;
  /** Change of the number of open deals: 0 for changed values and rates. */
  readonly count: number;
  /** Change in reporting minor units; null where currencies meet without rates. */
  readonly amountMinor: number | null;
}

/** Opening, bars and closing, as they are added up. */
export class WaterfallSum {
  readonly #bars = new Map<WaterfallBarKind, { deals: number; count: number; amountMinor: number }>();

  /** `count`: +1 in, -1 out, 0 for a change of value. */
  add(kind: WaterfallBarKind, count: number, amountMinor: number): void {
    const bar = this.#bars.get(kind);
    if (bar === undefined) this.#bars.set(kind, { deals: 1, count, amountMinor });
    else {
      bar.deals++;
      bar.count += count;
      bar.amountMinor += amountMinor;
    }
  }

  /** In the order of drawing; bars that nothing moved are left away. */
  bars(mixed: boolean): readonly WaterfallBar[] {
    return WATERFALL_BARS.flatMap((kind) => {
      const bar = this.#bars.get(kind);
      return bar === undefined ? [] : [{ kind, ...bar, amountMinor: mixed ? null : bar.amountMinor }];
    });
  }
}
