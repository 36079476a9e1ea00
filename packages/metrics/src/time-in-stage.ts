import { ordered, tally, type Filter, type Grouped, type Ordered, type StageInfo, type StageRef } from '@sluice/model';
import * as z from 'zod/mini';
import { excluding } from './excluding.js';
import { readingAt } from './grouped.js';
import type { Measured } from './measured.js';
import { defineMetric, type PlanContext } from './metric.js';
import { openStages, stageRef } from './stages-of.js';
import { kaplanMeier, survivalTime } from './statistics/kaplan-meier.js';
import { timesOf } from './statistics/times-of.js';
import { is, NOTHING, oneOf, within } from './where.js';

export interface StageTime {
  readonly stage: StageRef;
  /** Finished visits; with `deals` deals that left the stage for good so far. */
  readonly n: number;
  /** Visits that last, taken as censored; 0 but in `survival`. */
  readonly censored: number;
  /** Null in `survival`, where the longest are not over. */
  readonly meanDays: number | null;
  readonly medianDays: number | null;
  readonly p90Days: number | null;
}
export interface TimeInStage {
  /** Every open stage, in order. */
  readonly stages: readonly StageTime[];
}

const params = z.strictObject({ reading: z._default(z.enum(['visits', 'deals', 'survival']), 'visits') });
type Params = z.infer<typeof params>;

/**
 * Calendar days in a stage (M15). `visits`: of the visits that ended in the period; a deal that came back has a visit each time. `deals`: all finished visits of a deal
 * to the stage together, for deals whose last visit to it ended in the period. `survival`: Kaplan-Meier over the visits that began in the period, those that last censored
 * today: median and 90th percentile are the days by which half and nine tenths have left, null where they have not.
 * A stage without a finished visit has nulls. Null as a whole with reason `needs-history` where the source has no stage history. Percentiles are type 7.
 * @see metric reference, M15
 */
export const timeInStage = defineMetric({
  definition: 'Days that finished visits stayed in a stage, by the day they ended.',
  formula: 'left on − entered on',
  source: 'M15; HubSpot (latest and cumulative time), Kaplan-Meier',
  example: 'visits of 2, 4 and 9 days: (2 + 4 + 9) ÷ 3 = 5; median = 4',
  basis: 'flow',
  dateBasis: 'leftOn',
  unit: 'days',
  money: false,
  needs: ['deals', 'stage', 'history'],
  params,
  reductions: (asked, plan) => ({
    days: ordered({ over: 'visits', column: asked.reading === 'deals' ? 'totalDays' : 'durationDays', where: finished(asked, plan), by: ['stage'] }),
    lasting: ordered({ over: 'visits', column: 'enteredOn', where: lasting(asked, plan), by: ['stage'] }),
    noHistory: tally({
      over: 'deals',
      where: [
        ...within('closedOn', plan.period),
        oneOf('outcome', ['won', 'lost']),
        { field: 'hasHistory', missing: true },
        { field: 'bornClosed', missing: true },
      ],
    }),
  }),
  measure: ({ days, lasting: present, noHistory }, { reading }, { has, stages, today }): Measured<TimeInStage> => {
    const excluded = excluding({ noHistory: noHistory.n });
    if (!has.history) return { value: null, reason: 'needs-history', unit: 'days', n: 0, excluded };
    const measured = openStages(stages).map((stage): StageTime => {
      if (reading === 'survival') return survivalOf(stage, days, present, today);
      const time = readingAt(days, stage.id);
      if (!time || time.n === 0) return { stage: stageRef(stage), n: 0, ...NO_TIMES };
      return { stage: stageRef(stage), n: time.n, censored: 0, meanDays: time.sum / time.n, medianDays: time.quantile(0.5), p90Days: time.quantile(0.9) };
    });
    return { value: { stages: measured }, unit: 'days', n: measured.reduce((sum, { n }) => sum + n, 0), excluded };
  },
});

const NO_TIMES = { censored: 0, meanDays: null, medianDays: null, p90Days: null } as const;

function finished({ reading }: Params, { period }: PlanContext): Filter {
  if (reading === 'survival') return [...within('enteredOn', period), { field: 'exit', in: ['present'], not: true }];
  return reading === 'deals' ? [...within('leftOn', period), oneOf('turn', ['only', 'last'])] : within('leftOn', period);
}

function lasting({ reading }: Params, { period, today }: PlanContext): Filter {
  return reading === 'survival' ? [...within('enteredOn', period), { field: 'enteredOn', to: today }, is('exit', 'present')] : NOTHING;
}

function survivalOf(stage: StageInfo, days: Grouped<Ordered>, present: Grouped<Ordered>, today: number): StageTime {
  const [ended, lasts] = [readingAt(days, stage.id), readingAt(present, stage.id)];
  const censored = lasts?.n ?? 0;
  if (!ended || ended.n === 0) return { stage: stageRef(stage), n: 0, ...NO_TIMES, censored };
  const atRisk = (time: number): number => ended.n - ended.countBelow(time) + (lasts?.countBelow(today - time + 1) ?? 0);
  const curve = kaplanMeier(timesOf(ended), atRisk);
  return { stage: stageRef(stage), n: ended.n, censored, meanDays: null, medianDays: survivalTime(curve, 0.5), p90Days: survivalTime(curve, 0.9) };
}
