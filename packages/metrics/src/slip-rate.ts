import { NO_DAY, type Day, type DayRange } from '@sluice/model';
import * as z from 'zod/mini';
import { excluding } from './excluding.js';
import type { Measured, Proportion } from './measured.js';
import { defineComputedMetric, type Chosen, type MeasureContext, type PlanContext, type Selected } from './metric.js';
import { share } from './proportion.js';
import { edgeOf, type Stand } from './waterfall/edge.js';

/** What became of the deals that were expected to close in the period at its start; `rate` is the share of them that slipped. */
export interface SlipRate {
  readonly rate: number;
  /** Everything that was not won in the period counts as slipped. */
  readonly strict: Proportion;
  /** Slipped out of all, by value at the start of the period, in reporting minor units; the value is null where amounts are missing or mixed. */
  readonly byValue: { readonly value: number | null; readonly numerator: number | null; readonly denominator: number | null };
  readonly won: number;
  readonly lost: number;
  /** Deleted or merged since. */
  readonly removed: number;
  readonly slipped: number;
  /** Still open, and still expected in the days of the period that are left. */
  readonly pending: number;
  /** Moves of the expected close to a later day while the period ran, and their mean length; the mean is null without one. */
  readonly pushes: number;
  readonly averagePushDays: number | null;
}

const params = z.strictObject({
  /** Only deals that were in one of these forecast categories at the start, as `commit`; compared without regard to case. Empty: all. */
  categories: z._default(z.array(z.string()), []),
});
type Params = z.infer<typeof params>;

/**
 * Deals that were open at the start of the period and expected to close in it, and then did not (M21): still open at its end, or already moved to a later day,
 * to none, or past their date while it runs. Judged at the end of the period, or now. Carries a 95 % Wilson interval.
 * Null: `no-period` for all time, `not-started` before its first day, `zero-denominator` where no deal was expected.
 * @see metric reference, M21; `strict` as getchief counts
 */
export const slipRate = defineComputedMetric({
  definition: 'Deals expected to close in the period at its start that were then put off.',
  formula: 'slipped ÷ deals expected at the start of the period',
  source: 'M21; strict as getchief.com',
  example: 'expected in the period 6, of them put off 3: 3 ÷ 6 = 50 %',
  basis: 'flow',
  dateBasis: 'expectedCloseOn',
  unit: 'rate',
  money: true,
  needs: ['deals', 'stage', 'createdOn', 'expectedCloseOn', 'history'],
  params,
  openings: (_: Params, { period, today }: PlanContext): readonly Day[] => {
    if (period === null || period.from > today) return [];
    return period.to <= today ? [period.from, period.to] : [period.from];
  },
  *compute(selected: Selected, { categories }: Params, context: MeasureContext): Generator<number, Measured<SlipRate>, void> {
    const { period, today } = context;
    if (period === null || period.from > today) {
      return { value: null, unit: 'rate', reason: period === null ? 'no-period' : 'not-started', n: 0, excluded: {} };
    }
    const [start, end = selected] = selected.past;
    if (start === undefined) throw new Error('The slip rate was not given the tables of the period’s start.');
    const judged = new Judgement(Math.min(today, period.to), period);
    const [before, after] = [edgeOf(start), edgeOf(end)];
    const pushes = [pushReader(start), pushReader(end)] as const;
    const wanted = new Set(categories.map((category) => category.toLowerCase()));
    for (const row of start.rows) {
      const stand = before.standOf(row);
      if (!isExpected(stand, period) || !isWanted(start, row, wanted)) continue;
      const later = after.rowOf(before.idOf(row) ?? '');
      judged.take(later < 0 ? null : after.standOf(later), selected.convert(stand.amountMinor, stand.currency, Math.min(today, period.to)));
      if (later >= 0) judged.pushed(pushes[0](row), pushes[1](later));
    }
    yield 1;
    return judged.result(context.mixed);
  },
});

type Fate = 'won' | 'lost' | 'removed' | 'slipped' | 'pending';

/** Adds up what became of the deals. */
class Judgement {
  readonly #on: Day;
  readonly #period: DayRange;
  readonly #count: Record<Fate, number> = { won: 0, lost: 0, removed: 0, slipped: 0, pending: 0 };
  #slippedMinor = 0;
  #totalMinor = 0;
  #noAmount = 0;
  #noRate = 0;
  #pushes = 0;
  #pushedDays = 0;

  constructor(on: Day, period: DayRange) {
    this.#on = on;
    this.#period = period;
  }

  take(after: Stand | null, amountMinor: number): void {
    const fate = this.#fateOf(after);
    this.#count[fate]++;
    if (Number.isNaN(amountMinor)) this.#noAmount++;
    else if (amountMinor === Infinity) this.#noRate++;
    else {
      this.#totalMinor += amountMinor;
      if (fate === 'slipped') this.#slippedMinor += amountMinor;
    }
  }

  pushed(before: Pushes, after: Pushes): void {
    this.#pushes += after.pushes - before.pushes;
    this.#pushedDays += after.days - before.days;
  }

  result(mixed: boolean): Measured<SlipRate> {
    const { won, lost, removed, slipped, pending } = this.#count;
    const n = won + lost + removed + slipped + pending;
    const { value: rate, interval } = share(slipped, n);
    const rest = { unit: 'rate', n, numerator: slipped, denominator: n, excluded: excluding({ noAmount: this.#noAmount, noRate: this.#noRate }) } as const;
    if (rate === null) return { value: null, reason: 'zero-denominator', ...rest };
    const byValue = mixed
      ? { value: null, numerator: null, denominator: null }
      : { value: this.#totalMinor > 0 ? this.#slippedMinor / this.#totalMinor : null, numerator: this.#slippedMinor, denominator: this.#totalMinor };
    const averagePushDays = this.#pushes === 0 ? null : this.#pushedDays / this.#pushes;
    const value = { rate, strict: share(n - won, n), byValue, ...this.#count, pushes: this.#pushes, averagePushDays };
    return { value, ...rest, ...(interval !== null && { interval }) };
  }

  #fateOf(after: Stand | null): Fate {
    if (after === null) return 'removed';
    if (after.outcome !== 'open') return after.outcome;
    const { expectedCloseOn } = after;
    return expectedCloseOn === null || expectedCloseOn >= this.#period.to || expectedCloseOn < this.#on ? 'slipped' : 'pending';
  }
}

function isExpected({ outcome, expectedCloseOn }: Stand, { from, to }: DayRange): boolean {
  return outcome === 'open' && expectedCloseOn !== null && expectedCloseOn >= from && expectedCloseOn < to;
}

function isWanted({ deals }: Chosen, row: number, wanted: ReadonlySet<string>): boolean {
  if (wanted.size === 0) return true;
  const { codes, dictionary, noCode } = deals.columns.forecastCategory;
  const code = codes[row] ?? noCode;
  return code !== noCode && wanted.has((dictionary.values[code] ?? '').toLowerCase());
}

interface Pushes {
  readonly pushes: number;
  readonly days: number;
}

/** How often a deal had been pushed by then; none where no history tells. */
function pushReader({ deals }: Chosen): (row: number) => Pushes {
  const { pushes, pushedDays } = deals.columns;
  const known = (value: number | undefined): number => (value === undefined || value === NO_DAY ? 0 : value);
  return (row) => ({ pushes: known(pushes.values[row]), days: known(pushedDays.values[row]) });
}
