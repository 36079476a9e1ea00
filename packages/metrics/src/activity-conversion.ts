import { NO_DAY, type StageInfo, type StageRef } from '@sluice/model';
import * as z from 'zod/mini';
import { attemptsPer, type Attempts } from './activity/attempts.js';
import { doneActivities, textAt } from './activity/done-activities.js';
import { stageTouches, type StageTouches } from './activity/stage-touches.js';
import { excluding } from './excluding.js';
import type { Measured, Proportion } from './measured.js';
import { defineComputedMetric, type MeasureContext, type Selected } from './metric.js';
import { share } from './proportion.js';
import { newcombe, type Difference } from './statistics/newcombe.js';
import { openStages, stageRef } from './stages-of.js';

/** One stage and one type of activity. */
export interface StageActivity {
  readonly stage: StageRef;
  readonly type: string;
  /** Activities of the type in the stage per advance from it, both in the period. */
  readonly perAdvance: Attempts;
  /** Advances out of the visits that ended in the period and had such an activity, and of those that had none. */
  readonly touched: Proportion;
  readonly untouched: Proportion;
  /** Touched less untouched; null where either has fewer visits than `minimumPerArm`. */
  readonly difference: Difference | null;
}

/** M26 (b). */
export interface ActivityConversion {
  /** By stage, then by name of the type. */
  readonly cells: readonly StageActivity[];
  readonly minimumPerArm: number;
  /** Always set: deals that are worked more may be better ones. */
  readonly warning: 'association-not-cause';
}

const params = z.strictObject({ minimumPerArm: z._default(z.int().check(z.gte(1)), 20) });

/**
 * Activities of each type in each stage, and whether deals that had one went on more often (M26 b): activities per advance, and the difference of the conversion of visits
 * with and without, with its 95 % interval by Newcombe on Wilson's, from 20 visits on each side. An association, not a cause. On the day of a move an activity belongs to the stage
 * that was left. Activities of no deal are left out (`noDeal`), deals without stage history are in no visit.
 * Null: `needs-history` where the source has no stage history; `zero-denominator` without any activity.
 * @see metric reference, M26 (b)
 */
export const activityConversion = defineComputedMetric({
  definition: 'Activities per advance from a stage, and conversion with and without them.',
  formula: 'activities of the type in the stage ÷ advances; conversion(touched) − conversion(untouched)',
  source: 'M26 (b); Newcombe 1998',
  example: 'with a demo 15 of 20 went on, without 10 of 25: 15 ÷ 20 − 10 ÷ 25 = 35 %',
  basis: 'flow',
  dateBasis: 'leftOn',
  unit: 'ratio',
  money: false,
  needs: ['deals', 'stage', 'history', 'activities'],
  params,
  compute,
});

function* compute(
  selected: Selected,
  { minimumPerArm }: z.infer<typeof params>,
  context: MeasureContext,
): Generator<number, Measured<ActivityConversion>, void> {
  const { period } = context;
  const { rows, noDeal } = yield* doneActivities(selected, { period: null, unattached: false }, context);
  const { doneOn } = selected.activities.columns;
  const inPeriod = (on: number): boolean => on !== NO_DAY && (period === null || (on >= period.from && on < period.to));
  const touches = yield* stageTouches(selected, rows, (activity) => inPeriod(doneOn.values[activity] ?? NO_DAY));
  const ended = touches.visits.filter((visit) => inPeriod(selected.visits.columns.leftOn.values[visit] ?? NO_DAY) && outcomeOf(selected, visit) !== null);
  const rest = { unit: 'ratio', n: ended.length, excluded: excluding({ noDeal }) } as const;
  if (!context.has.history) return { value: null, reason: 'needs-history', ...rest };
  if (touches.types.length === 0) return { value: null, reason: 'zero-denominator', ...rest };
  const cells = openStages(context.stages).flatMap((stage) => {
    const here = ended.filter((visit) => selected.visits.columns.stage.codes[visit] === stage.code);
    return touches.types.map((type) => cellOf(stage, type, here, { selected, touches, minimumPerArm }));
  });
  return { value: { cells, minimumPerArm, warning: 'association-not-cause' }, ...rest };
}

/** Whether a visit that ended went on; null where it counts nowhere. */
function outcomeOf({ visits }: Selected, visit: number): boolean | null {
  const exit = textAt(visits.columns.exit, visit);
  if (exit === 'advance' || exit === 'won') return true;
  return exit === 'back' || exit === 'lost' || exit === 'transferred' ? false : null;
}

function cellOf(
  stage: StageInfo,
  type: string,
  visits: readonly number[],
  { selected, touches, minimumPerArm }: { readonly selected: Selected; readonly touches: StageTouches; readonly minimumPerArm: number },
): StageActivity {
  const arm = (had: boolean): { readonly n: number; readonly won: number } => {
    const of = visits.filter((visit) => touches.countOf(visit, type) > 0 === had);
    return { n: of.length, won: of.filter((visit) => outcomeOf(selected, visit) === true).length };
  };
  const [touched, untouched] = [arm(true), arm(false)];
  const enough = touched.n >= minimumPerArm && untouched.n >= minimumPerArm;
  return {
    stage: stageRef(stage),
    type,
    perAdvance: attemptsPer(touches.inStage(stage.code, type), touched.won + untouched.won),
    touched: share(touched.won, touched.n),
    untouched: share(untouched.won, untouched.n),
    difference: enough ? newcombe(touched, untouched) : null,
  };
}
