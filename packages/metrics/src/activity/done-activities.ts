import { NO_DAY, type CodeColumn, type DayRange } from '@sluice/model';
import type { MeasureContext, Selected } from '../metric.js';

const ROWS_PER_STEP = 16_384;

/** Which activities count. */
export interface ActivityChoice {
  /** Null: all time. */
  readonly period: DayRange | null;
  /** Also those of no deal, where the query asks for who acted. */
  readonly unattached: boolean;
}

/** Activities that count, as rows of their table by deal and time, and how many of the same time belong to no deal. */
export interface DoneActivities {
  readonly rows: Int32Array;
  readonly noDeal: number;
}

/**
 * What was done by today in a period for the deals asked; planned activities are not done. By deal, day, time of day, then as they came; where only the day is
 * known that is its end. Yields progress.
 */
export function* doneActivities(
  selected: Selected,
  { period, unattached }: ActivityChoice,
  { today, staff }: MeasureContext,
): Generator<number, DoneActivities, void> {
  const { activities, deals, rows } = selected;
  const { doneOn, at, owner } = activities.columns;
  const asked = new Uint8Array(deals.size);
  for (const row of rows) asked[row] = 1;
  const found: number[] = [];
  let noDeal = 0;
  for (let row = 0; row < activities.size; row++) {
    if (row % ROWS_PER_STEP === 0) yield row / activities.size;
    const on = doneOn.values[row] ?? NO_DAY;
    if (activities.alive[row] !== 1 || on === NO_DAY || on > today || (period !== null && (on < period.from || on >= period.to))) continue;
    const deal = activities.deal[row] ?? -1;
    if (deal >= 0) {
      if (asked[deal] === 1) found.push(row);
    } else {
      noDeal++;
      const who = textAt(owner, row);
      if (unattached && who !== null && staff.asks(who)) found.push(row);
    }
  }
  const timeOf = (row: number): number => (Number.isNaN(at.values[row] ?? NaN) ? Infinity : at.values[row]!);
  found.sort((a, b) => {
    const [byDeal, byDay] = [activities.deal[a]! - activities.deal[b]!, doneOn.values[a]! - doneOn.values[b]!];
    return byDeal || byDay || Math.sign(timeOf(a) - timeOf(b)) || a - b;
  });
  return { rows: Int32Array.from(found), noDeal };
}

/** The text of a row; null where it is missing. */
export function textAt({ codes, dictionary, noCode }: CodeColumn, row: number): string | null {
  const code = codes[row] ?? noCode;
  return code === noCode ? null : (dictionary.values[code] ?? null);
}

/** Tells whether a row's type is one of these, ignoring case. */
export function typeIn({ activities }: Selected, types: readonly string[]): (row: number) => boolean {
  const wanted = new Set(types.map((type) => type.toLowerCase()));
  const { codes, dictionary } = activities.columns.type;
  const accepted = dictionary.values.map((type) => wanted.has(type.toLowerCase()));
  return (row) => accepted[codes[row] ?? -1] ?? false;
}

/** Whether somebody of ours acted: all that is not said to have come in. */
export function isOutbound({ activities }: Selected, row: number): boolean {
  return textAt(activities.columns.direction, row) !== 'in';
}
