import { tally, type Filter, type Grouped, type Reduction, type StageInfo, type StageRef, type Tally } from '@sluice/model';
import * as z from 'zod/mini';
import { lacksClosedDeals } from './closed-deals.js';
import { cohort, cohortRows, countingOf, type FunnelCounting } from './cohort.js';
import { excluding } from './excluding.js';
import { countedAt, countsFor, fieldOf, wonOf, wonWhere } from './funnel-counting.js';
import { readingAt } from './grouped.js';
import type { Measured, Proportion, Reason } from './measured.js';
import { defineMetric, type Drill, type MeasureContext, type PlanContext } from './metric.js';
import { addTallies, moneySum } from './money-sum.js';
import { share } from './proportion.js';
import { byPipeline, stageRef } from './stages-of.js';
import { is, NOTHING, oneOf } from './where.js';

export interface FunnelStep {
  readonly stage: StageRef;
  /** True for the won step at the end. */
  readonly won: boolean;
  readonly n: number;
  /** Reporting minor units; null where currencies mix, or the source has no amounts. */
  readonly amountMinor: number | null;
  /** Out of the step before; null for the first. */
  readonly step: Proportion | null;
  /** Out of the first step. */
  readonly cumulative: Proportion;
}

export interface Funnel {
  /** What was used: `snapshot` where there is no history, whatever was asked. */
  readonly counting: FunnelCounting;
  /**
   * Open stages in order (from the anchor on, where there is one), then won (not where the source has no closed deal at all).
   * Several pipelines follow one another, each from its own first step.
   */
  readonly steps: readonly FunnelStep[];
  /** Lost deals whose last open stage is unknown; a bar of their own in `snapshot`, null elsewhere. */
  readonly lostUnknown: { readonly n: number; readonly amountMinor: number | null } | null;
  /** Won out of the first step. */
  readonly overall: Proportion;
}

const params = z.strictObject({
  counting: z._default(z.enum(['reached', 'touched', 'strict', 'direct']), 'reached'),
  /** A stage, by id or label. */
  anchor: z.optional(z.string()),
});
type Params = z.infer<typeof params>;

interface Reach {
  readonly n: number;
  readonly amountMinor: number | null;
}

/**
 * How the deals created in the period thinned out from stage to stage until today (M10); with `anchor` the deals that came into that stage for the first time
 * in the period, from that stage on.
 * `reached` counts a deal for every stage up to the furthest it ever was in, won deals for all; `touched` only for stages really entered;
 * `strict` only as far as no stage (from the anchor on) was left out; `direct` only for stages entered from the one before and not fallen back from since, the first
 * in whatever way, and wins straight from the last stage. In `touched` and `direct` a step may hold more deals than the one before.
 * Without stage history in the source: `snapshot`, the deals known to have reached each stage, said as "at least".
 * Deals created already closed are left out (`bornClosed`), so are deals without history where the source has history (`noHistory`; with an anchor all such deals
 * created by the end of the period). Conversions are null where nothing is below the line.
 * Null: with an anchor `unknown-stage`, and `needs-history` where the source has none.
 * @see metric reference, M10 and 0.6
 */
export const funnel = defineMetric({
  definition: 'Deals created in the period, by the stages they got to until today.',
  formula: 'deals that got to the stage; step: ÷ the step before; cumulative: ÷ the first step',
  source: 'M10; counting modes as HubSpot, Watermark, Bitrix24, ClosingDealz',
  example: 'created 10, of them 6 got to the second stage and 3 to the third: step 3 ÷ 6 = 50 %; cumulative 3 ÷ 10 = 30 %',
  basis: 'flow',
  dateBasis: 'createdOn',
  unit: 'count',
  money: true,
  needs: ['deals', 'stage'],
  params,
  reductions: ({ counting, anchor }, plan) => {
    const rows = cohortRows(anchor, plan) ?? nobody;
    const used = countingOf(counting, plan);
    return {
      counted: rows.tally([], [fieldOf(used), 'outcome']),
      wins: rows.tally(wonWhere(used), ['maxReached']),
      bornClosed: tally({ over: 'deals', where: anchor === undefined ? cohort(plan, { born: true }) : NOTHING }),
      noHistory: tally({ over: 'deals', where: anchor === undefined ? cohort(plan, { history: false }) : darkBefore(plan) }),
    };
  },
  measure: ({ counted, wins, bornClosed, noHistory }, params, context): Measured<Funnel> => {
    const counting = countingOf(params.counting, context);
    const all = addTallies(counted.map(({ reading }) => reading));
    const excluded = excluding({
      bornClosed: bornClosed.n,
      noHistory: context.has.history ? noHistory.n : 0,
      noStage: counting === 'snapshot' ? (readingAt(counted, null, 'open')?.n ?? 0) : 0,
      noAmount: all.missing,
      noRate: all.unconverted,
    });
    const rest = { unit: 'count', n: all.n, excluded } as const;
    const rows = cohortRows(params.anchor, context);
    const reason = gapOf(params, rows !== null, context);
    if (reason !== undefined || rows === null) return { value: null, reason: reason ?? 'unknown-stage', ...rest };
    const steps = byPipeline(rows.stages).flatMap((stages) =>
      chain([
        ...stages.map((stage, i) => ({ stage: stageRef(stage), won: false, ...sized(addTallies(countedAt(counted, counting, stages, i)), context) })),
        ...(lacksClosedDeals(context) ? [] : [{ stage: wonStage(stages, context), won: true, ...sized(wonOf(counted, wins, counting, stages), context) }]),
      ]),
    );
    const lost = readingAt(counted, null, 'lost');
    const lostUnknown = counting === 'snapshot' ? sized(lost ?? addTallies([]), context) : null;
    return { value: { counting, steps, lostUnknown, overall: overallOf(steps, context) }, ...rest };
  },
  drill: drillOf,
});

/** A cohort of none, for an anchor that is no stage. */
const nobody = { tally: (_: Filter, by: readonly string[]): Reduction<Grouped<Tally>> => tally({ over: 'deals', where: NOTHING, by }) };

/** Deals that may have come into the anchor stage, for all that is known. */
function darkBefore({ period }: PlanContext): Filter {
  const created: Filter = period === null ? [] : [{ field: 'createdOn', to: period.to - 1 }];
  return [...created, { field: 'bornClosed', missing: true }, { field: 'hasHistory', missing: true }];
}

function gapOf({ anchor }: Params, known: boolean, { has }: MeasureContext): Reason | undefined {
  if (anchor === undefined) return undefined;
  if (!has.history) return 'needs-history';
  return known ? undefined : 'unknown-stage';
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
function drillOf(part: string, { counting, anchor }: Params, plan: PlanContext): Drill {
  const rows = cohortRows(anchor, plan);
  const used = countingOf(counting, plan);
  if (rows === null) return null;
  if (part === 'lostUnknown') return rows.tally([is('outcome', 'lost'), { field: 'maxReached', missing: true }]);
  const pipelines = byPipeline(rows.stages);
  if (part === 'won') {
    if (used === 'strict') return pipelines.map((stages) => rows.tally([is('outcome', 'won'), ...countsFor(used, stages, stages.length - 1)]));
    const last = rows.stages.map(({ id }) => id);
    return rows.tally([...wonWhere(used), oneOf('maxReached', last)]);
  }
  for (const stages of pipelines) {
    const i = stages.findIndex(({ id }) => part === `step:${id}`);
    if (i >= 0) return rows.tally(countsFor(used, stages, i));
  }
  return null;
}
