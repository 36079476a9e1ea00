import { NO_DAY, OUTCOMES, type Day } from '@sluice/model';
import type { Selected } from '../metric.js';

/** What deals came to that were created long enough ago. Amounts in reporting minor units. */
export interface NewDeals {
  readonly created: number;
  readonly won: number;
  readonly createdMinor: number;
  readonly wonMinor: number;
}

/** What won deals were worth. */
export interface WonSizes {
  readonly n: number;
  readonly sumMinor: number;
}

export interface NewDealsAsked {
  readonly today: Day;
  /** Days within which a new deal must be won. */
  readonly horizonDays: number;
  /** Days of creation (and of closing, for sizes) that are looked at. */
  readonly windowDays: number;
}

const WON = OUTCOMES.indexOf('won');
const ROWS_PER_STEP = 16_384;

/**
 * Deals created from `windowDays` before to the last day on which they had `horizonDays` to be won, and which of them were won within those days; with an amount, and
 * not created already closed. And the deals of 0 or more won in the last `windowDays`. Yields progress.
 * @see metric reference, M07b and M23c
 */
export function* newDeals({ rows, deals }: Selected, asked: NewDealsAsked): Generator<number, { readonly cohort: NewDeals; readonly sizes: WonSizes }, void> {
  const { amountMinor, createdOn, closedOn, outcome, bornClosed } = deals.columns;
  const latest = asked.today - asked.horizonDays;
  let [created, won, createdMinor, wonMinor, n, sumMinor] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < rows.length; i++) {
    if (i % ROWS_PER_STEP === 0) yield i / rows.length;
    const row = rows[i]!;
    const amount = amountMinor.values[row] ?? NaN;
    if (!Number.isFinite(amount)) continue;
    const from = createdOn.values[row] ?? NO_DAY;
    const closed = closedOn.values[row] ?? NO_DAY;
    const isWon = outcome.codes[row] === WON && closed !== NO_DAY && closed <= asked.today;
    if (isWon && closed > asked.today - asked.windowDays && amount >= 0) {
      n++;
      sumMinor += amount;
    }
    const isBorn = (bornClosed.codes[row] ?? bornClosed.noCode) !== bornClosed.noCode;
    if (isBorn || from === NO_DAY || from > latest || from <= latest - asked.windowDays) continue;
    created++;
    createdMinor += amount;
    if (!isWon || closed - from > asked.horizonDays) continue;
    won++;
    wonMinor += amount;
  }
  return { cohort: { created, won, createdMinor, wonMinor }, sizes: { n, sumMinor } };
}
