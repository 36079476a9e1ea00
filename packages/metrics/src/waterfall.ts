import type { Day } from '@sluice/model';
import * as z from 'zod/mini';
import { excluding } from './excluding.js';
import type { Measured } from './measured.js';
import { defineComputedMetric, type MeasureContext, type PlanContext, type Selected } from './metric.js';
import { WaterfallSum, type WaterfallBar } from './waterfall/bars.js';
import { edgeOf, type Edge, type Stand } from './waterfall/edge.js';
import { movementOf, type WaterfallWindow } from './waterfall/movement.js';

/** Open deals at an edge of the window; the amount is null where currencies meet without rates. */
export interface WaterfallEdge {
  readonly count: number;
  readonly amountMinor: number | null;
}
/** Opening + all bars = closing, in deals and in minor units. */
export interface Waterfall {
  readonly opening: WaterfallEdge;
  readonly bars: readonly WaterfallBar[];
  readonly closing: WaterfallEdge;
}

const params = z.strictObject({
  /** `rolling`: all open deals; `period`: those expected to close in the period. */
  window: z._default(z.enum(['rolling', 'period']), 'rolling'),
  /** `fixed`: both edges at the rates of the closing one, so that no change of rates shows; `current`: the opening at its own, and a bar for the difference. */
  rates: z._default(z.enum(['fixed', 'current']), 'fixed'),
  /** Leaves away both bars of deals created and closed inside the window. */
  hideCreatedAndClosed: z._default(z.boolean(), false),
});
type Params = z.infer<typeof params>;

/** Deals looked at between two steps. */
const DEALS_A_STEP = 5000;

/**
 * How the open pipeline of the period's first instant became that of its end, or of now while it runs (M12). Both edges are rebuilt from history.
 * Won leaves with its amount as it is now, the difference to the opening being Increased or Decreased; Lost leaves with what it was worth at the opening.
 * Deals without an amount count, and add nothing; a deal whose amount is set inside enters through Increased. Deals without a rate count and are told under `noRate`.
 * Null: `no-period` for all time, `not-started` before its first day.
 * @see metric reference, M12 (Atrium, Weflow, Clari and Reevo publish like bars)
 */
export const waterfall = defineComputedMetric({
  definition: 'How the open pipeline changed over the period: what came in, grew, was won, lost, pushed or left.',
  formula: 'opening + Σ bars = closing',
  source: 'M12; bars as Atrium, Weflow, Clari',
  example: 'opening 1,000 and 400, the 400 won, 500 new: 1,000 + 400 − 400 + 500 = 1,500',
  basis: 'flow',
  unit: 'money',
  money: true,
  needs: ['deals', 'stage', 'createdOn', 'amount', 'history'],
  params,
  openings: (_: Params, { period, today }: PlanContext): readonly Day[] => {
    if (period === null || period.from > today) return [];
    return period.to <= today ? [period.from, period.to] : [period.from];
  },
  *compute(selected: Selected, given: Params, context: MeasureContext): Generator<number, Measured<Waterfall>, void> {
    const { period, today } = context;
    if (period === null || period.from > today) {
      return { value: null, unit: 'money', reason: period === null ? 'no-period' : 'not-started', n: 0, excluded: {} };
    }
    const over = period.to <= today;
    const walk = new Walk(selected, given, { range: period, closing: given.window === 'period' ? period : null }, over ? period.to - 1 : today);
    yield* walk.run();
    return walk.result(context.mixed);
  },
});

/** Walks the deals of both edges. */
class Walk {
  readonly #given: Params;
  readonly #window: WaterfallWindow;
  readonly #closingDay: Day;
  readonly #convert: Selected['convert'];
  readonly #before: Edge;
  readonly #after: Edge;
  readonly #sum = new WaterfallSum();
  readonly #opening = { count: 0, amountMinor: 0 };
  readonly #closing = { count: 0, amountMinor: 0 };
  #n = 0;
  #noAmount = 0;
  #noRate = 0;

  constructor(selected: Selected, given: Params, window: WaterfallWindow, closingDay: Day) {
    const [opening, closing = selected] = selected.past;
    if (opening === undefined) throw new Error('The waterfall was not given the tables of its opening.');
    this.#given = given;
    this.#window = window;
    this.#closingDay = closingDay;
    this.#convert = (amountMinor, currency, on) => selected.convert(amountMinor, currency, on);
    this.#before = edgeOf(opening);
    this.#after = edgeOf(closing);
  }

  /** Deals of the opening first, then those that are only in the closing. */
  *run(): Generator<number, void, void> {
    const { size } = this.#before;
    const total = size + this.#after.size;
    for (let row = 0; row < size; row++) {
      const id = this.#before.idOf(row);
      if (id !== null) this.#take(this.#before.standOf(row), standOf(this.#after, id));
      if (row % DEALS_A_STEP === 0) yield row / total;
    }
    for (let row = 0; row < this.#after.size; row++) {
      const id = this.#after.idOf(row);
      if (id !== null && this.#before.rowOf(id) < 0) this.#take(null, this.#after.standOf(row));
      if (row % DEALS_A_STEP === 0) yield (size + row) / total;
    }
  }

  result(mixed: boolean): Measured<Waterfall> {
    const edge = ({ count, amountMinor }: { count: number; amountMinor: number }): WaterfallEdge => ({ count, amountMinor: mixed ? null : amountMinor });
    const value = { opening: edge(this.#opening), bars: this.#sum.bars(mixed), closing: edge(this.#closing) };
    return { value, unit: 'money', n: this.#n, excluded: excluding({ noAmount: this.#noAmount, noRate: this.#noRate }) };
  }

  #take(before: Stand | null, after: Stand | null): void {
    const movement = movementOf(before, after, this.#window);
    if (movement === null || (this.#given.hideCreatedAndClosed && movement.entry === 'new' && movement.exit !== null)) return;
    this.#n++;
    const { v0, v0Own, v1 } = this.#values(movement.opening ? before : null, after);
    if (movement.opening) this.#addTo(this.#opening, v0Own);
    if (movement.closing) this.#addTo(this.#closing, v1);
    if (v0 !== v0Own) this.#sum.add('fx', 0, v0 - v0Own);
    if (movement.entry !== null) this.#sum.add(movement.entry, 1, v1);
    // What stays, or was won, ends with its new amount; all else leaves with what it came in with.
    const changes = movement.opening && (movement.closing || movement.exit === 'won');
    if (changes && v1 !== v0) this.#sum.add(v1 > v0 ? 'increased' : 'decreased', 0, v1 - v0);
    if (movement.exit !== null) this.#sum.add(movement.exit, -1, 0 - (changes || movement.entry !== null ? v1 : v0));
  }

  #addTo(edge: { count: number; amountMinor: number }, amountMinor: number): void {
    edge.count++;
    edge.amountMinor += amountMinor;
  }

  /** Values at the closing edge's rates, and of the opening also at its own where the policy is `current`. A missing rate at either end takes the value at both. */
  #values(before: Stand | null, after: Stand | null): { readonly v0: number; readonly v0Own: number; readonly v1: number } {
    const at = (stand: Stand | null, on: Day): number => (stand === null ? NaN : this.#convert(stand.amountMinor, stand.currency, on));
    const v0 = at(before, this.#closingDay);
    const v0Own = this.#given.rates === 'current' ? at(before, this.#window.range.from - 1) : v0;
    const v1 = at(after, this.#closingDay);
    if ([v0, v0Own, v1].includes(Infinity)) {
      this.#noRate++;
      return { v0: 0, v0Own: 0, v1: 0 };
    }
    if (Number.isNaN(v0) && Number.isNaN(v1)) this.#noAmount++;
    return { v0: v0 || 0, v0Own: v0Own || 0, v1: v1 || 0 };
  }
}

function standOf(edge: Edge, id: string): Stand | null {
  const row = edge.rowOf(id);
  return row < 0 ? null : edge.standOf(row);
}
