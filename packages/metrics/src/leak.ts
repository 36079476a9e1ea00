import { inStageSet, tally, type Grouped, type Reduction, type StageInfo, type StageRef, type Tally } from '@sluice/model';
import * as z from 'zod/mini';
import { lacksClosedDeals } from './closed-deals.js';
import { cohort } from './cohort.js';
import { excluding } from './excluding.js';
import { readingAt, startingWith } from './grouped.js';
import type { Measured, Proportion } from './measured.js';
import { defineMetric, type MeasureContext } from './metric.js';
import { addTallies, moneySum } from './money-sum.js';
import { share } from './proportion.js';
import { staleByStage, staleReductions, staleRuleParams, type StaleReadings } from './stale-rule.js';
import { byPipeline, openStages, stageRef } from './stages-of.js';
import { is } from './where.js';

export interface StageLeak {
  readonly stage: StageRef;
  /** Deals of the cohort lost with this as their last open stage. */
  readonly lost: number;
  /** Reporting minor units. */
  readonly lostAmountMinor: number | null;
  /** Out of the deals that touched (without history: are known to have reached) the stage. */
  readonly rate: Proportion;
  /** Won out of the closed deals that touched the stage. */
  readonly passThrough: Proportion;
  /** Deals of the cohort that are open here now. */
  readonly stillOpen: number;
  /** Those of them that are stale (M17), out of the deals that touched the stage. */
  readonly stagnant: Proportion;
}
export interface Leak {
  /** Every open stage, in order. */
  readonly stages: readonly StageLeak[];
  /** By value, then rate, then the earlier stage; null where nothing was lost. */
  readonly biggest: StageLeak | null;
}

/** Deals that were in a stage, by how they stand. */
type Seen = Readonly<Record<'open' | 'won' | 'lost', number>>;

interface LeakReadings extends StaleReadings {
  readonly lost: Grouped<Tally>;
  readonly open: Grouped<Tally>;
  readonly touched: Grouped<Tally>;
  readonly reached: Grouped<Tally>;
  readonly bornClosed: Tally;
  readonly noHistory: Tally;
}
type LeakReductions = { readonly [K in keyof LeakReadings]: Reduction<LeakReadings[K]> };

/**
 * Where the deals created in the period were lost until today: by the last open stage before the loss (M11).
 * Without stage history the rate is out of the deals known to have reached the stage. Lost deals whose last open stage is unknown are counted as `noLastStage`.
 * What is still in a stage and stale, by the rule of M17, is its stagnant share. Rates are null where nothing is below the line. Null as a whole with reason `no-closed-deals` where the source has none.
 * @see metric reference, M11
 */
export const leak = defineMetric({
  definition: 'Deals created in the period and lost until today, by the last stage they were open in.',
  formula: 'lost from the stage ÷ deals that touched it',
  source: 'M11',
  example: 'came to a stage 8, of them lost from it 2: 2 ÷ 8 = 25 %',
  basis: 'flow',
  dateBasis: 'createdOn',
  unit: 'money',
  money: true,
  needs: ['deals', 'stage'],
  params: z.strictObject(staleRuleParams),
  reductions: (rule, plan): LeakReductions => ({
    lost: tally({ over: 'deals', column: 'amountMinor', where: [...cohort(plan), is('outcome', 'lost')], by: ['lastOpenStage'] }),
    open: tally({ over: 'deals', where: [...cohort(plan), is('outcome', 'open')], by: ['stage'] }),
    touched: tally({ over: 'deals', where: cohort(plan), by: ['touchedStages', 'outcome'] }),
    reached: tally({ over: 'deals', where: cohort(plan), by: ['maxReached', 'outcome'] }),
    bornClosed: tally({ over: 'deals', where: cohort(plan, { born: true }) }),
    noHistory: tally({ over: 'deals', where: cohort(plan, { history: false }) }),
    ...staleReductions(rule, plan, cohort(plan)),
  }),
  measure: (readings, _, context): Measured<Leak> => {
    const { lost, open, touched, reached, bornClosed, noHistory } = readings;
    const all = addTallies(lost.map(({ reading }) => reading));
    const excluded = excluding({
      bornClosed: bornClosed.n,
      noHistory: context.has.history ? noHistory.n : 0,
      noLastStage: readingAt(lost, null)?.n ?? 0,
      noAmount: all.missing,
      noRate: all.unconverted,
    });
    const rest = { unit: 'money', n: all.n, excluded } as const;
    if (lacksClosedDeals(context)) return { value: null, reason: 'no-closed-deals', ...rest };
    const stages = byPipeline(openStages(context.stages)).flatMap((pipeline) =>
      pipeline.map((stage, i) => {
        const seen = context.has.history ? seenIn(touched, (key) => key.includes(inStageSet(stage.code))) : seenIn(reached, oneOfIds(pipeline.slice(i)));
        const stillOpen = readingAt(open, stage.id)?.n ?? 0;
        return leakOf(
          stage,
          { lost: readingAt(lost, stage.id), seen, stillOpen, stale: addTallies(startingWith(staleByStage(readings), stage.id)).n },
          context,
        );
      }),
    );
    return { value: { stages, biggest: biggestOf(stages) }, ...rest };
  },
  drill: (part, _, plan) => {
    const stage = openStages(plan.stages).find(({ id }) => part === `lost:${id}`);
    return stage ? tally({ over: 'deals', where: [...cohort(plan), is('outcome', 'lost'), is('lastOpenStage', stage.id)] }) : null;
  },
});

/** Deals whose stages, as the reading is keyed, are right. */
function seenIn(counts: Grouped<Tally>, isRight: (key: string) => boolean): Seen {
  const seen = { open: 0, won: 0, lost: 0 };
  for (const { key, reading } of counts) {
    const [stages, outcome] = key;
    if (stages != null && isRight(stages)) seen[outcome as keyof Seen] += reading.n;
  }
  return seen;
}

function oneOfIds(stages: readonly StageInfo[]): (key: string) => boolean {
  const ids = new Set(stages.map(({ id }) => id));
  return (key) => ids.has(key);
}

interface Counts {
  readonly lost: Tally | undefined;
  readonly seen: Seen;
  readonly stillOpen: number;
  readonly stale: number;
}

function leakOf(stage: StageInfo, { lost, seen, stillOpen, stale }: Counts, context: MeasureContext): StageLeak {
  const tallied = lost ?? addTallies([]);
  const touched = seen.open + seen.won + seen.lost;
  return {
    stage: stageRef(stage),
    lost: tallied.n,
    lostAmountMinor: moneySum(tallied, context),
    rate: share(tallied.n, touched),
    passThrough: share(seen.won, seen.won + seen.lost),
    stillOpen,
    stagnant: share(stale, touched),
  };
}

function biggestOf(stages: readonly StageLeak[]): StageLeak | null {
  const leaking = stages.filter(({ lost }) => lost > 0);
  const byValue = (a: StageLeak, b: StageLeak): number => (b.lostAmountMinor ?? 0) - (a.lostAmountMinor ?? 0) || (b.rate.value ?? 0) - (a.rate.value ?? 0);
  return leaking.sort(byValue)[0] ?? null;
}
