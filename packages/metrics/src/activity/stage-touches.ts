import { NO_DAY } from '@sluice/model';
import type { Selected } from '../metric.js';
import { textAt } from './done-activities.js';

/** Visits of the deals asked, and which types of activity each had. */
export interface StageTouches {
  /** Rows of the visit table, by deal and in order. */
  readonly visits: readonly number[];
  /** Types of activity, as given, in order of their names. */
  readonly types: readonly string[];
  /** How many activities of a type a visit had. */
  countOf(visit: number, type: string): number;
  /** How many activities of the period of a type fell into a stage (a code). */
  inStage(stage: number, type: string): number;
}

/**
 * Puts activities (sorted by deal and time) into the visits they fell into. On the day of a move an activity belongs to the stage that was left: it came before the move.
 * `counts` tells which of them lie in the period. Yields progress.
 */
export function* stageTouches(selected: Selected, activities: Int32Array, counts: (activity: number) => boolean): Generator<number, StageTouches, void> {
  const visits = yield* visitsAsked(selected);
  const { deal: dealOfActivity, columns } = selected.activities;
  const { visits: table } = selected;
  const ofVisit = new Map<number, Map<string, number>>();
  const ofStage = new Map<string, number>();
  const types = new Set<string>();
  let first = 0;
  for (const [i, activity] of activities.entries()) {
    if (i % 16_384 === 0) yield i / activities.length;
    const type = textAt(columns.type, activity);
    const deal = dealOfActivity[activity]!;
    if (type === null || deal < 0) continue;
    types.add(type);
    while (first < visits.length && table.deal[visits[first]!]! < deal) first++;
    const visit = visitAt(selected, visits, first, { deal, on: columns.doneOn.values[activity]! });
    if (visit === null) continue;
    const had = ofVisit.get(visit) ?? new Map<string, number>();
    ofVisit.set(visit, had.set(type, (had.get(type) ?? 0) + 1));
    const place = `${table.columns.stage.codes[visit]} ${type}`;
    if (counts(activity)) ofStage.set(place, (ofStage.get(place) ?? 0) + 1);
  }
  return {
    visits,
    types: [...types].sort(),
    countOf: (visit, type) => ofVisit.get(visit)?.get(type) ?? 0,
    inStage: (stage, type) => ofStage.get(`${stage} ${type}`) ?? 0,
  };
}

function* visitsAsked({ visits, deals, rows }: Selected): Generator<number, readonly number[], void> {
  const asked = new Uint8Array(deals.size);
  for (const row of rows) asked[row] = 1;
  const found: number[] = [];
  for (let visit = 0; visit < visits.size; visit++) {
    if (visit % 16_384 === 0) yield 0;
    if (visits.alive[visit] === 1 && asked[visits.deal[visit] ?? -1] === 1) found.push(visit);
  }
  return found.sort((a, b) => visits.deal[a]! - visits.deal[b]! || a - b);
}

/** The first visit of a deal that the day lies in, its last day included. */
function visitAt({ visits }: Selected, sorted: readonly number[], from: number, { deal, on }: { readonly deal: number; readonly on: number }): number | null {
  const { enteredOn, leftOn, exit } = visits.columns;
  for (let i = from; i < sorted.length && visits.deal[sorted[i]!] === deal; i++) {
    const visit = sorted[i]!;
    const left = leftOn.values[visit] ?? NO_DAY;
    const ended = left === NO_DAY ? (textAt(exit, visit) === 'present' ? Infinity : -Infinity) : left;
    if ((enteredOn.values[visit] ?? NO_DAY) <= on && on <= ended) return visit;
  }
  return null;
}
