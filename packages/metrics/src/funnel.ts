import { distinct, tally, type Clause, type Filter, type Grouped, type StageInfo, type StageRef, type Tally } from '@sluice/model';
import * as z from 'zod/mini';
import { lacksClosedDeals } from './closed-deals.js';
import { cohort, countingOf, type FunnelCounting } from './cohort.js';
import { excluding } from './excluding.js';
import { readingAt } from './grouped.js';
import type { Measured, Proportion } from './measured.js';
import { defineMetric, type Drill, type MeasureContext, type PlanContext } from './metric.js';
import { addTallies, moneySum } from './money-sum.js';
import { share } from './proportion.js';
import { byPipeline, openStages, stageRef } from './stages-of.js';
import { is, oneOf } from './where.js';

export interface FunnelStep {
  readonly stage: StageRef;
  /** True for the won step at the end. */
  readonly won: boolean;
  readonly n: number;
  /** Reporting minor units; null where currencies mix, the source has no amounts, and in `touched` but for the won step. */
  readonly amountMinor: number | null;
  /** Out of the step before; null for the first. */
  readonly step: Proportion | null;
  /** Out of the first step. */
  readonly cumulative: Proportion;
}

export interface Funnel {
  /** What was used: `snapshot` where there is no history, whatever was asked. */
  readonly counting: FunnelCounting;
  /** Open stages in order, then won (not where the source has no closed deal at all). Several pipelines follow one another, each from its own first step. */
  readonly steps: readonly FunnelStep[];
  /** Lost deals whose last open stage is unknown; a bar of their own in `snapshot`, null elsewhere. */
  readonly lostUnknown: { readonly n: number; readonly amountMinor: number | null } | null;
  /** Won out of the first step. */
  readonly overall: Proportion;
}

type Params = { readonly counting: 'reached' | 'touched' | 'strict' };
interface Reach {
  readonly n: number;
  readonly amountMinor: number | null;
}

/**
 * How the deals created in the period thinned out from stage to stage until today (M10).
 * `reached` counts a deal for every stage up to the furthest it ever was in, won deals for all; `touched` only for stages really entered;
 * `strict` only as far as no stage was left out. Without stage history in the source: `snapshot`, the deals known to have reached each stage, said as "at least".
 * Deals created already closed are left out (`bornClosed`), so are deals without history where the source has history (`noHistory`).
 * Conversions are null where nothing is below the line.
 * @see metric reference, M10 and 0.6
 */
export const funnel = defineMetric({
  definition: 'Deals created in the period, by the stages they got to until today.',
  formula: 'deals that got to the stage; step: ÷ the step before; cumulative: ÷ the first step',
  source: 'M10; counting modes as HubSpot, Watermark, Bitrix24',
  basis: 'flow',
  dateBasis: 'createdOn',
  unit: 'count',
  money: true,
  needs: ['deals', 'stage'],
  params: z.strictObject({ counting: z._default(z.enum(['reached', 'touched', 'strict']), 'reached') }),
  reductions: ({ counting }, plan) => ({
    furthest: tally({ over: 'deals', column: 'amountMinor', where: cohort(plan), by: [furthestField(counting, plan), 'outcome'] }),
    touched: distinct({ over: 'visits', where: cohort(plan, 'deal.'), by: ['stage', 'deal.outcome'] }),
    bornClosed: tally({ over: 'deals', where: cohort(plan, '', { born: true }) }),
    noHistory: tally({ over: 'deals', where: cohort(plan, '', { history: false }) }),
  }),
  measure: ({ furthest, touched, bornClosed, noHistory }, params, context): Measured<Funnel> => {
    const counting = countingOf(params.counting, context);
    const reach = (stages: readonly StageInfo[], i: number): Reach => {
      if (counting === 'touched') return { n: sumOf(touched, stages[i]), amountMinor: null };
      return sized(addTallies(stages.slice(i).flatMap((stage) => furthestAt(furthest, stage))), context);
    };
    const steps = byPipeline(openStages(context.stages)).flatMap((stages) =>
      chain([
        ...stages.map((stage, i) => ({ stage: stageRef(stage), won: false, ...reach(stages, i) })),
        ...(lacksClosedDeals(context) ? [] : [{ stage: wonStage(stages, context), won: true, ...sized(wonOf(furthest, stages, counting), context) }]),
      ]),
    );
    const all = addTallies(furthest.map(({ reading }) => reading));
    const lost = readingAt(furthest, null, 'lost');
    const nowhere = counting === 'snapshot' ? (readingAt(furthest, null, 'open')?.n ?? 0) : 0;
    return {
      value: {
        counting,
        steps,
        lostUnknown: counting === 'snapshot' ? sized(lost ?? addTallies([]), context) : null,
        overall: overallOf(steps, context),
      },
      unit: 'count',
      n: all.n,
      excluded: excluding({
        bornClosed: bornClosed.n,
        noHistory: context.has.history ? noHistory.n : 0,
        noStage: nowhere,
        noAmount: all.missing,
        noRate: all.unconverted,
      }),
    };
  },
  drill: (part, params, plan) => drillOf(part, params, plan),
});

function furthestField(counting: Params['counting'], plan: PlanContext): string {
  return countingOf(counting, plan) === 'strict' ? 'strictReached' : 'maxReached';
}

function furthestAt(furthest: Grouped<Tally>, stage: StageInfo): readonly Tally[] {
  return furthest.filter(({ key }) => key[0] === stage.id).map(({ reading }) => reading);
}

function sumOf(touched: Grouped<{ readonly n: number }>, stage: StageInfo | undefined): number {
  return touched.reduce((sum, { key, reading }) => sum + (key[0] === stage?.id ? reading.n : 0), 0);
}

/** A won deal is filed under the last open stage of its pipeline, in `strict` only if it left out none. */
function wonOf(furthest: Grouped<Tally>, stages: readonly StageInfo[], counting: FunnelCounting): Tally {
  const last = stages.at(-1);
  const filed = counting === 'strict' ? [last] : stages;
  return addTallies(filed.flatMap((stage) => (stage && readingAt(furthest, stage.id, 'won')) ?? []));
}

function wonStage([first]: readonly StageInfo[], { stages }: PlanContext): StageRef {
  const won = stages.find(({ kind, pipelineId }) => kind === 'won' && pipelineId === first?.pipelineId);
  return won ? stageRef(won) : { id: 'won', label: 'Won' };
}

function sized(tally: Tally, context: MeasureContext): Reach {
  return { n: tally.n, amountMinor: moneySum(tally, context) };
}

function chain(steps: readonly Omit<FunnelStep, 'step' | 'cumulative'>[]): readonly FunnelStep[] {
  const first = steps[0]?.n ?? 0;
  return steps.map((step, i) => ({ ...step, step: i === 0 ? null : share(step.n, steps[i - 1]?.n ?? 0), cumulative: share(step.n, first) }));
}

function overallOf(steps: readonly FunnelStep[], context: MeasureContext): Proportion {
  const firsts = steps.filter(({ step }) => step === null).reduce((sum, { n }) => sum + n, 0);
  if (lacksClosedDeals(context)) return { value: null, numerator: 0, denominator: firsts, interval: null };
  return share(
    steps.filter(({ won }) => won).reduce((sum, { n }) => sum + n, 0),
    firsts,
  );
}

/** Parts: `step:<stage id>`, `won`, `lostUnknown`. */
function drillOf(part: string, { counting }: Params, plan: PlanContext): Drill {
  const field = furthestField(counting, plan);
  const used = countingOf(counting, plan);
  const deals = (...clauses: readonly Clause[]): Drill => tally({ over: 'deals', where: [...cohort(plan), ...clauses] satisfies Filter });
  if (part === 'lostUnknown') return deals(is('outcome', 'lost'), { field: 'maxReached', missing: true });
  const pipelines = byPipeline(openStages(plan.stages));
  if (part === 'won') {
    const filed = used === 'strict' ? pipelines.flatMap((stages) => stages.slice(-1)) : pipelines.flat();
    return deals(
      is('outcome', 'won'),
      oneOf(
        field,
        filed.map(({ id }) => id),
      ),
    );
  }
  for (const stages of pipelines) {
    const i = stages.findIndex(({ id }) => part === `step:${id}`);
    if (i < 0) continue;
    if (used === 'touched') return distinct({ over: 'visits', where: [...cohort(plan, 'deal.'), is('stage', stages[i]?.id ?? '')] });
    return deals(
      oneOf(
        field,
        stages.slice(i).map(({ id }) => id),
      ),
    );
  }
  return null;
}
