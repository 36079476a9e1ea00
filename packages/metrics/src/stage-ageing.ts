import { ordered, type Day, type Ordered, type StageInfo, type StageRef } from '@sluice/model';
import * as z from 'zod/mini';
import { excluding } from './excluding.js';
import { readingAt } from './grouped.js';
import type { Measured } from './measured.js';
import { defineMetric } from './metric.js';
import { openStages, stageRef } from './stages-of.js';
import { is } from './where.js';

export interface StageAge {
  readonly stage: StageRef;
  /** Open deals whose age in the stage is known. */
  readonly n: number;
  readonly unknown: number;
  readonly medianDays: number | null;
  /** Median days since creation of the open deals here whose creation is known. */
  readonly medianTotalDays: number | null;
  /** Age beyond which a deal is watched, and beyond which it counts as stalled; null where neither configured nor learnt. A configured stage has no watch. */
  readonly watchDays: number | null;
  readonly stalledDays: number | null;
  readonly basis: 'configured' | 'stage' | 'pooled' | 'none';
  /** Beyond `watchDays` but not stalled. */
  readonly watched: number;
  readonly stalled: number;
  /** Usual (median) time of winning visits here. */
  readonly usualDays: number | null;
  /** Median age out of `usualDays`. */
  readonly ageingRatio: number | null;
}
export interface StageAgeing {
  /** Every open stage, in order. */
  readonly stages: readonly StageAge[];
}

/** Fewer winning visits than this say too little about a stage. */
const ENOUGH_VISITS = 20;

/**
 * How long open deals have been in their stage, against how long deals that were won stayed there (M16), and how long they have been open at all. Calendar days.
 * Threshold: the stage's own `rotDays` (0 is off), else the 75th (watch) and 90th (stalled) percentile of winning visits there, with fewer than 20 of all stages
 * together, with fewer than 20 of those none. Deals whose entry is unknown are told as `unknown`. A stage without open deals has a median of null.
 * @see metric reference, M16
 */
export const stageAgeing = defineMetric({
  definition: 'Days open deals have been in their stage, against deals that were won.',
  formula: 'today − stage entered on; thresholds: configured, else 75th and 90th percentile of winning visits',
  source: 'M16; ageing ratio as portalpilot',
  example: 'open 4, 10 and 12 days in a stage that 20 won deals left after 5 days: median = 10; ageing ratio 10 ÷ 5 = 2',
  basis: 'stock',
  unit: 'days',
  money: false,
  needs: ['deals', 'stage'],
  params: z.strictObject({}),
  reductions: () => ({
    entered: ordered({ over: 'deals', column: 'stageEnteredOn', where: [is('outcome', 'open')], by: ['stage'] }),
    created: ordered({ over: 'deals', column: 'createdOn', where: [is('outcome', 'open')], by: ['stage'] }),
    winning: ordered({ over: 'visits', column: 'durationDays', where: WINNING, by: ['stage'] }),
    pooled: ordered({ over: 'visits', column: 'durationDays', where: WINNING }),
  }),
  measure: ({ entered, created, winning, pooled }, _, { stages, today }): Measured<StageAgeing> => {
    const ages = openStages(stages).map((stage) => ({
      ...ageOf(stage, readingAt(entered, stage.id), enough(readingAt(winning, stage.id)), enough(pooled), today),
      medianTotalDays: ageAt(readingAt(created, stage.id), today),
    }));
    const unknown = ages.reduce((sum, age) => sum + age.unknown, 0);
    return { value: { stages: ages }, unit: 'days', n: ages.reduce((sum, { n }) => sum + n, 0), excluded: excluding({ noStageEntry: unknown }) };
  },
});

const WINNING = [is('deal.outcome', 'won'), { field: 'durationDays', missing: false }] as const;

function enough(visits: Ordered | undefined): Ordered | null {
  return visits && visits.n >= ENOUGH_VISITS ? visits : null;
}

function ageOf(stage: StageInfo, entered: Ordered | undefined, own: Ordered | null, pooled: Ordered | null, today: Day): Omit<StageAge, 'medianTotalDays'> {
  const learnt = own ?? pooled;
  const threshold = thresholdOf(stage, own, pooled);
  const older = (days: number | null): number => (days === null || !entered ? 0 : entered.countBelow(today - days));
  const stalled = older(threshold.stalledDays);
  const medianDays = ageAt(entered, today);
  const usualDays = learnt?.quantile(0.5) ?? null;
  return {
    stage: stageRef(stage),
    n: entered?.n ?? 0,
    unknown: entered?.missing ?? 0,
    medianDays,
    ...threshold,
    watched: threshold.watchDays === null ? 0 : older(threshold.watchDays) - stalled,
    stalled,
    usualDays,
    ageingRatio: medianDays === null || !usualDays ? null : medianDays / usualDays,
  };
}

/** Median age of what began on these days. */
function ageAt(days: Ordered | undefined, today: Day): number | null {
  const median = days?.quantile(0.5) ?? null;
  return median === null ? null : today - median;
}

function thresholdOf({ rotDays }: StageInfo, own: Ordered | null, pooled: Ordered | null): Pick<StageAge, 'watchDays' | 'stalledDays' | 'basis'> {
  if (rotDays !== null && rotDays > 0) return { watchDays: null, stalledDays: rotDays, basis: 'configured' };
  const learnt = own ?? pooled;
  if (!learnt || rotDays === 0) return { watchDays: null, stalledDays: null, basis: 'none' };
  return { watchDays: learnt.quantile(0.75), stalledDays: learnt.quantile(0.9), basis: own ? 'stage' : 'pooled' };
}
