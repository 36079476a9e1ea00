import { ordered, tally, type StageRef } from '@sluice/model';
import * as z from 'zod/mini';
import { excluding } from './excluding.js';
import { readingAt } from './grouped.js';
import type { Measured } from './measured.js';
import { defineMetric } from './metric.js';
import { openStages, stageRef } from './stages-of.js';
import { oneOf, within } from './where.js';

export interface StageTime {
  readonly stage: StageRef;
  /** Finished visits. */
  readonly n: number;
  readonly meanDays: number | null;
  readonly medianDays: number | null;
  readonly p90Days: number | null;
}
export interface TimeInStage {
  /** Every open stage, in order. */
  readonly stages: readonly StageTime[];
}

/**
 * Calendar days that visits stayed in a stage, over the visits that ended in the period (M15). A deal that came back has a visit each time.
 * A stage without a finished visit has nulls. Null as a whole with reason `needs-history` where the source has no stage history. Percentiles are type 7.
 * @see metric reference, M15
 */
export const timeInStage = defineMetric({
  definition: 'Days that finished visits stayed in a stage, by the day they ended.',
  formula: 'left on − entered on',
  source: 'M15',
  basis: 'flow',
  dateBasis: 'leftOn',
  unit: 'days',
  money: false,
  needs: ['deals', 'stage', 'history'],
  params: z.strictObject({}),
  reductions: (_, { period }) => ({
    days: ordered({ over: 'visits', column: 'durationDays', where: within('leftOn', period), by: ['stage'] }),
    noHistory: tally({
      over: 'deals',
      where: [...within('closedOn', period), oneOf('outcome', ['won', 'lost']), { field: 'hasHistory', missing: true }, { field: 'bornClosed', missing: true }],
    }),
  }),
  measure: ({ days, noHistory }, _, { has, stages }): Measured<TimeInStage> => {
    const excluded = excluding({ noHistory: noHistory.n });
    if (!has.history) return { value: null, reason: 'needs-history', unit: 'days', n: 0, excluded };
    const measured = openStages(stages).map((stage): StageTime => {
      const time = readingAt(days, stage.id);
      if (!time || time.n === 0) return { stage: stageRef(stage), n: 0, meanDays: null, medianDays: null, p90Days: null };
      return { stage: stageRef(stage), n: time.n, meanDays: time.sum / time.n, medianDays: time.quantile(0.5), p90Days: time.quantile(0.9) };
    });
    return { value: { stages: measured }, unit: 'days', n: measured.reduce((sum, { n }) => sum + n, 0), excluded };
  },
});
