import { NO_DAY, OUTCOMES, type Day } from '@sluice/model';
import type { MeasureContext, Selected } from '../metric.js';
import type { Bet } from '../statistics/running-sum.js';
import type { StageChances } from './stage-chances.js';

/** An open deal that may still close in the period, on the day it is expected; overdue ones today. */
export interface ExpectedDeal extends Bet {
  readonly on: Day;
  /** In the deal table. */
  readonly row: number;
}

/** A deal won in the period. */
export interface WonDeal {
  readonly on: Day;
  readonly amountMinor: number;
  /** In the deal table. */
  readonly row: number;
}

/** The deals a forecast is made of. Counts stand for all deals, amounts and lists only for those with an amount (and a chance). */
export interface CollectedDeals {
  readonly won: readonly WonDeal[];
  readonly wonCount: number;
  /** By day, then amount, then chance: any order of the rows gives the same bits. */
  readonly open: readonly ExpectedDeal[];
  readonly openCount: number;
  readonly openMinor: number;
  readonly overdueCount: number;
  readonly overdueMinor: number;
  /** Open deals, dated or not. */
  readonly allOpen: number;
  readonly excluded: { noAmount: number; noRate: number; noDate: number; noProbability: number };
}

export interface ChanceSource {
  readonly method: 'stage' | 'crm';
  readonly chances: StageChances | null;
}

const OPEN = OUTCOMES.indexOf('open');
const WON = OUTCOMES.indexOf('won');
const ROWS_PER_STEP = 16_384;

/**
 * Reads the selected rows: won in the period by close date; open and expected to close in it. Overdue deals belong to the period while it runs; a period that is
 * over has no open deals. Days of wins are not later than today. Yields progress.
 * @see forecasting reference, F1
 */
export function* collectDeals(selected: Selected, source: ChanceSource, context: MeasureContext): Generator<number, CollectedDeals, void> {
  const { rows, deals } = selected;
  const { outcome } = deals.columns;
  const collected = new Collector(selected, source, context);
  for (let i = 0; i < rows.length; i++) {
    if (i % ROWS_PER_STEP === 0) yield i / rows.length;
    const row = rows[i]!;
    if (outcome.codes[row] === WON) collected.takeWon(row);
    else if (outcome.codes[row] === OPEN) collected.takeOpen(row);
  }
  collected.open.sort((a, b) => a.on - b.on || a.value - b.value || a.p - b.p);
  return collected;
}

class Collector implements CollectedDeals {
  readonly won: WonDeal[] = [];
  wonCount = 0;
  readonly open: ExpectedDeal[] = [];
  openCount = 0;
  openMinor = 0;
  overdueCount = 0;
  overdueMinor = 0;
  allOpen = 0;
  readonly excluded = { noAmount: 0, noRate: 0, noDate: 0, noProbability: 0 };
  readonly #columns: Selected['deals']['columns'];
  readonly #source: ChanceSource;
  readonly #from: Day;
  readonly #to: Day;
  readonly #today: Day;
  readonly #given: readonly number[];
  readonly #configured: ReadonlyMap<number, number | null>;

  constructor({ deals }: Selected, source: ChanceSource, { period, today, stages }: MeasureContext) {
    this.#columns = deals.columns;
    this.#source = source;
    this.#from = period?.from ?? -Infinity;
    this.#to = period?.to ?? Infinity;
    this.#today = today;
    this.#given = deals.columns.probability.dictionary.values.map(Number);
    this.#configured = new Map(stages.map(({ code, probability }) => [code, probability]));
  }

  takeWon(row: number): void {
    const on = this.#columns.closedOn.values[row] ?? NO_DAY;
    if (on === NO_DAY || on < this.#from || on >= this.#to) return;
    this.wonCount++;
    const amountMinor = this.#amountOf(row);
    if (amountMinor !== null) this.won.push({ on: Math.min(on, this.#today), amountMinor, row });
  }

  takeOpen(row: number): void {
    this.allOpen++;
    const on = this.#columns.expectedCloseOn.values[row] ?? NO_DAY;
    if (on === NO_DAY) this.excluded.noDate++;
    else if (this.#belongs(on)) this.#expect(row, on);
  }

  /** While the period runs, what is overdue belongs to it, however long ago it was expected. */
  #belongs(on: Day): boolean {
    return on < this.#to && this.#today < this.#to && (on >= this.#from || this.#today >= this.#from);
  }

  #expect(row: number, on: Day): void {
    const overdue = on < this.#today;
    this.openCount++;
    if (overdue) this.overdueCount++;
    const value = this.#amountOf(row);
    if (value === null) return;
    this.openMinor += value;
    if (overdue) this.overdueMinor += value;
    const p = this.#chanceOf(row);
    if (p === null) this.excluded.noProbability++;
    else this.open.push({ on: Math.max(on, this.#today), value, p, row });
  }

  /** Null, and counted, where there is none or no rate for it. */
  #amountOf(row: number): number | null {
    const amount = this.#columns.amountMinor.values[row] ?? NaN;
    if (Number.isFinite(amount)) return amount;
    if (Number.isNaN(amount)) this.excluded.noAmount++;
    else this.excluded.noRate++;
    return null;
  }

  /** A probability of 0 or 1 that is the deal's own is used as given: somebody knows. */
  #chanceOf(row: number): number | null {
    const { probability, stage, owner } = this.#columns;
    const code = probability.codes[row] ?? probability.noCode;
    const given = code === probability.noCode ? null : (this.#given[code] ?? null);
    const at = stage.codes[row] ?? stage.noCode;
    if (this.#source.method === 'crm') return given;
    const certain = (given === 0 || given === 1) && given !== this.#configured.get(at);
    return certain ? given : (this.#source.chances?.chanceOf(at, owner.codes[row] ?? owner.noCode) ?? given);
  }
}
