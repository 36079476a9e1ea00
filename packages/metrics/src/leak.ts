import { distinct, tally, type Distinct, type Grouped, type StageInfo, type StageRef, type Tally } from '@sluice/model';
import * as z from 'zod/mini';
import { lacksClosedDeals } from './closed-deals.js';
import { cohort } from './cohort.js';
import { excluding } from './excluding.js';
import { readingAt } from './grouped.js';
import type { Measured, Proportion } from './measured.js';
import { defineMetric, type MeasureContext } from './metric.js';
import { addTallies, moneySum } from './money-sum.js';
import { share } from './proportion.js';
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
}
export interface Leak {
  /** Every open stage, in order. */
  readonly stages: readonly StageLeak[];
  /** By value, then rate, then the earlier stage; null where nothing was lost. */
  readonly biggest: StageLeak | null;
}

/** Deals that were in a stage, by how they stand. */
type Seen = Readonly<Record<'open' | 'won' | 'lost', number>>;

/**
 * Where the deals created in the period were lost until today: by the last open stage before the loss (M11).
 * Without stage history the rate is out of the deals known to have reached the stage. Lost deals whose last open stage is unknown are counted as `noLastStage`.
 * Rates are null where nothing is below the line. Null as a whole with reason `no-closed-deals` where the source has none.
 * @see metric reference, M11
 */
export const leak = defineMetric({
  definition: 'Deals created in the period and lost until today, by the last stage they were open in.',
  formula: 'lost from the stage ÷ deals that touched it',
  source: 'M11',
  basis: 'flow',
  dateBasis: 'createdOn',
  unit: 'money',
  money: true,
  needs: ['deals', 'stage'],
  params: z.strictObject({}),
  reductions: (_, plan) => ({
    lost: tally({ over: 'deals', column: 'amountMinor', where: [...cohort(plan), is('outcome', 'lost')], by: ['lastOpenStage'] }),
    open: tally({ over: 'deals', where: [...cohort(plan), is('outcome', 'open')], by: ['stage'] }),
    touched: distinct({ over: 'visits', where: cohort(plan, 'deal.'), by: ['stage', 'deal.outcome'] }),
    reached: tally({ over: 'deals', where: cohort(plan), by: ['maxReached', 'outcome'] }),
    bornClosed: tally({ over: 'deals', where: cohort(plan, '', { born: true }) }),
    noHistory: tally({ over: 'deals', where: cohort(plan, '', { history: false }) }),
  }),
  measure: ({ lost, open, touched, reached, bornClosed, noHistory }, _, context): Measured<Leak> => {
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
        const seen = context.has.history ? seenIn(touched, [stage]) : seenIn(reached, pipeline.slice(i));
        return leakOf(stage, readingAt(lost, stage.id), seen, readingAt(open, stage.id)?.n ?? 0, context);
      }),
    );
    return { value: { stages, biggest: biggestOf(stages) }, ...rest };
  },
  drill: (part, _, plan) => {
    const stage = openStages(plan.stages).find(({ id }) => part === `lost:${id}`);
    return stage ? tally({ over: 'deals', where: [...cohort(plan), is('outcome', 'lost'), is('lastOpenStage', stage.id)] }) : null;
  },
});

function seenIn(counts: Grouped<Distinct>, stages: readonly StageInfo[]): Seen {
  const count = (outcome: string): number => stages.reduce((sum, { id }) => sum + (readingAt(counts, id, outcome)?.n ?? 0), 0);
  return { open: count('open'), won: count('won'), lost: count('lost') };
}

function leakOf(stage: StageInfo, lost: Tally | undefined, { open, won, lost: closed }: Seen, stillOpen: number, context: MeasureContext): StageLeak {
  const tallied = lost ?? addTallies([]);
  return {
    stage: stageRef(stage),
    lost: tallied.n,
    lostAmountMinor: moneySum(tallied, context),
    rate: share(tallied.n, open + won + closed),
    passThrough: share(won, won + closed),
    stillOpen,
  };
}

function biggestOf(stages: readonly StageLeak[]): StageLeak | null {
  const leaking = stages.filter(({ lost }) => lost > 0);
  const byValue = (a: StageLeak, b: StageLeak): number => (b.lostAmountMinor ?? 0) - (a.lostAmountMinor ?? 0) || (b.rate.value ?? 0) - (a.rate.value ?? 0);
  return leaking.sort(byValue)[0] ?? null;
}
