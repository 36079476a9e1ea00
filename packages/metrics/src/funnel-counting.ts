import { inStageSet, type Clause, type Filter, type Grouped, type StageInfo, type Tally } from '@sluice/model';
import type { FunnelCounting } from './cohort.js';
import { readingAt } from './grouped.js';
import { addTallies } from './money-sum.js';
import { is, oneOf } from './where.js';

/** The column that tells how far a deal came. */
export function fieldOf(counting: FunnelCounting): 'maxReached' | 'touchedStages' | 'directStages' {
  if (counting === 'reached' || counting === 'snapshot') return 'maxReached';
  return counting === 'direct' ? 'directStages' : 'touchedStages';
}

/** What holds for the deals that count for the stage at `i` of a pipeline. */
export function countsFor(counting: FunnelCounting, stages: readonly StageInfo[], i: number): readonly Clause[] {
  const field = fieldOf(counting);
  if (field === 'maxReached')
    return [
      oneOf(
        field,
        stages.slice(i).map(({ id }) => id),
      ),
    ];
  return stages.slice(counting === 'strict' ? 0 : i, i + 1).map(({ code }) => ({ field, contains: inStageSet(code) }));
}

/** Readings, by the column of the counting and the outcome, of the deals that count for the stage at `i` of a pipeline. */
export function countedAt(counted: Grouped<Tally>, counting: FunnelCounting, stages: readonly StageInfo[], i: number): readonly Tally[] {
  const clauses = countsFor(counting, stages, i);
  const holds = (key: string): boolean =>
    clauses.every((clause) => ('in' in clause ? clause.in.includes(key) : 'contains' in clause && key.includes(clause.contains)));
  return counted.filter(({ key: [key] }) => key != null && holds(key)).map(({ reading }) => reading);
}

/** Deals that may stand at the end of a funnel. */
export function wonWhere(counting: FunnelCounting): Filter {
  return [is('outcome', 'won'), ...(counting === 'direct' ? [{ field: 'directStages', contains: inStageSet('won') }] : [])];
}

/** A won deal is filed under the last open stage of its pipeline; in `strict` it must have left out none. */
export function wonOf(counted: Grouped<Tally>, won: Grouped<Tally>, counting: FunnelCounting, stages: readonly StageInfo[]): Tally {
  if (counting !== 'strict') return addTallies(stages.flatMap(({ id }) => readingAt(won, id) ?? []));
  return addTallies(
    countedAt(
      counted.filter(({ key }) => key[1] === 'won'),
      counting,
      stages,
      stages.length - 1,
    ),
  );
}
