import { tally, type Grouped, type StageInfo, type StageRef, type Tally, type VisitExit } from '@sluice/model';
import * as z from 'zod/mini';
import { excluding } from './excluding.js';
import { readingAt } from './grouped.js';
import type { Measured, Proportion } from './measured.js';
import { defineMetric } from './metric.js';
import { share } from './proportion.js';
import { openStages, stageRef } from './stages-of.js';
import { oneOf, within } from './where.js';

/** One open stage: how the visits that left it in the period ended. */
export interface StageExits {
  readonly stage: StageRef;
  /** To a later stage, or won. */
  readonly advance: number;
  readonly back: number;
  readonly lost: number;
  readonly transferred: number;
  /** Advances out of all four. */
  readonly conversion: Proportion;
}
export interface StageConversion {
  /** Every open stage, in order. */
  readonly stages: readonly StageExits[];
}

/**
 * Of the visits that left a stage in the period, how many went on to a later stage or were won (M09). Unfinished visits and removed deals count nowhere.
 * A stage that nobody left has a conversion of null. Null as a whole with reason `needs-history` where the source has no stage history.
 * Deals closed in the period without history are counted as `noHistory`.
 * @see metric reference, M09
 */
export const stageConversion = defineMetric({
  definition: 'Advances out of all exits from a stage, by the day of the exit.',
  formula: 'advance ÷ (advance + back + lost + transferred)',
  source: 'M09',
  example: 'left a stage for a later one 6, back 1, lost 3: 6 ÷ (6 + 1 + 3) = 60 %',
  basis: 'flow',
  dateBasis: 'leftOn',
  unit: 'rate',
  money: false,
  needs: ['deals', 'stage', 'history'],
  params: z.strictObject({}),
  reductions: (_, { period }) => ({
    exits: tally({ over: 'visits', where: within('leftOn', period), by: ['stage', 'exit'] }),
    noHistory: tally({
      over: 'deals',
      where: [...within('closedOn', period), oneOf('outcome', ['won', 'lost']), { field: 'hasHistory', missing: true }, { field: 'bornClosed', missing: true }],
    }),
  }),
  measure: ({ exits, noHistory }, _, { has, stages }): Measured<StageConversion> => {
    const excluded = excluding({ noHistory: noHistory.n });
    if (!has.history) return { value: null, reason: 'needs-history', unit: 'rate', n: 0, excluded };
    const measured = openStages(stages).map((stage) => exitsOf(stage, exits));
    const n = measured.reduce((sum, { conversion }) => sum + conversion.denominator, 0);
    return { value: { stages: measured }, unit: 'rate', n, excluded };
  },
});

function exitsOf(stage: StageInfo, exits: Grouped<Tally>): StageExits {
  const count = (exit: VisitExit): number => readingAt(exits, stage.id, exit)?.n ?? 0;
  const advance = count('advance') + count('won');
  const [back, lost, transferred] = [count('back'), count('lost'), count('transferred')];
  return { stage: stageRef(stage), advance, back, lost, transferred, conversion: share(advance, advance + back + lost + transferred) };
}
