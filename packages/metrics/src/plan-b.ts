import { NO_DAY, qualifiedCodes, tally, type StageInfo } from '@sluice/model';
import * as z from 'zod/mini';
import { quotaParams } from './bookings.js';
import { excluding } from './excluding.js';
import type { Measured } from './measured.js';
import { defineComputedMetric, type MeasureContext, type Selected } from './metric.js';
import { openDeals } from './open-window.js';
import { candidatesOf, plannedDeal, type Candidate, type PlannedDeal } from './quota-path/candidate.js';
import { lawOf, PLAN_RULES, planA } from './quota-path/plan-a.js';
import { planB as pick } from './quota-path/plan-b.js';
import { quotaPosition } from './quota-path/position.js';

/** A deal of plan B. */
export interface PlanBDeal extends PlannedDeal {
  /** By how much it raises the chance of reaching the quota, after those before it, 0 to 1. */
  readonly gain: number;
  /** The chance with it and all before it. */
  readonly chanceAfter: number;
  /** Expected after the period: it would have to be pulled in. */
  readonly pullIn: boolean;
}

/** M25. Amounts in reporting minor units. */
export interface PlanB {
  readonly gapMinor: number;
  /** Chance of reaching the quota with the deals of plan A alone. */
  readonly chanceBefore: number;
  readonly chanceAfter: number;
  readonly targetChance: number;
  readonly deals: readonly PlanBDeal[];
  /** Chance with every open deal of the period. Deals not created yet are not foreseen. */
  readonly chanceOfAll: number;
  /** Deals that could have been picked. */
  readonly candidates: number;
}

const params = z.strictObject({
  ...quotaParams,
  name: z._default(z.enum(PLAN_RULES), 'safestFirst'),
  method: z._default(z.enum(['stage', 'crm']), 'stage'),
  target: z._default(z.number().check(z.gt(0), z.lte(1)), 0.8),
  most: z._default(z.int().check(z.gte(1), z.lte(50)), 5),
  pullInDays: z._default(z.int().check(z.gte(0), z.lte(366)), 30),
  /** Id of the first stage a deal must have reached; the qualification stage of its pipeline where not given. */
  fromStage: z.optional(z.string()),
  /** Days without a touch after which a deal is stale; a stage's own `rotDays` wins, 0 is off. */
  staleDays: z._default(z.int().check(z.gte(0), z.lte(9999)), 30),
});
type Params = z.infer<typeof params>;

/**
 * Plan B (M25): open deals outside plan A that raise the chance of reaching the quota most, picked one by one until it is `target` or `most` are picked. The chance starts from
 * plan A's deals, each won or not with its own chance. Picked from: deals past qualification, not stale (M17, inactivity; of unknown touch neither), expected in the
 * period or up to `pullInDays` after it. Chances are F1's, the win rate of the stage: for P(win before the period ends) they stand in, and flatter deals expected later.
 * Null: `target-met` where nothing is missing; `no-period`, `mixed-currencies`, `no-closed-deals`, `needs-amounts`, `no-rate`, `no-quota`.
 * @see metric reference, M25; forecasting reference, F1 and F3 (1)
 */
export const planB = defineComputedMetric({
  definition: 'Deals outside plan A that raise the chance of reaching the quota most.',
  formula: 'Δ = P(S + deal ≥ gap) − P(S ≥ gap), S the deals of plan A and those picked before',
  source: 'M25; F1, F3 (1)',
  example: 'quota 500, won 400, plan A 100 at 60 %, beside it 100 at 50 %: 0.6 + 0.4 × 0.5 = 80 %',
  basis: 'stock',
  dateBasis: 'expectedCloseOn',
  unit: 'rate',
  money: true,
  needs: ['deals', 'stage', 'amount', 'expectedCloseOn', 'closedOn', 'quotas'],
  params,
  compute,
  drill: (part, _, plan) => (part === 'open' ? tally({ over: 'deals', where: openDeals('closing', true, plan) }) : null),
});

function* compute(selected: Selected, asked: Params, context: MeasureContext): Generator<number, Measured<PlanB>, void> {
  const position = yield* quotaPosition(selected, { ...asked, beyondDays: asked.pullInDays }, context);
  const { deals } = position;
  const rest = { unit: 'rate', n: deals?.openCount ?? 0, excluded: excluding(deals?.excluded ?? {}) } as const;
  if ('reason' in position) return { value: null, reason: position.reason, ...rest };
  const { signedGapMinor: gapMinor } = position;
  if (gapMinor <= 0) return { value: null, reason: 'target-met', ...rest };
  const end = context.period?.to ?? Infinity;
  const inPeriod = position.deals.open.filter(({ on }) => on < end);
  const first = planA(candidatesOf(inPeriod, selected), gapMinor, asked.name);
  yield 0.8;
  const outside = new Set(first.map(({ row }) => row));
  const eligible = eligibility(selected, asked, context);
  const candidates = candidatesOf(position.deals.open, selected).filter((deal) => !outside.has(deal.row) && eligible(deal));
  const picks = pick(first, candidates, gapMinor, { target: asked.target, most: asked.most });
  const chanceBefore = lawOf(first).atLeast(gapMinor);
  yield 0.9;
  const value: PlanB = {
    gapMinor,
    chanceBefore,
    chanceAfter: picks.at(-1)?.chance ?? chanceBefore,
    targetChance: asked.target,
    deals: picks.map(({ deal, gain, chance }) => ({ ...plannedDeal(deal, selected), gain, chanceAfter: chance, pullIn: deal.on >= end })),
    chanceOfAll: lawOf(inPeriod).atLeast(gapMinor),
    candidates: candidates.length,
  };
  return { value, ...rest };
}

function eligibility({ deals }: Selected, { fromStage, staleDays }: Params, { stages, today }: MeasureContext): (deal: Candidate) => boolean {
  const { stage, lastTouchOn } = deals.columns;
  const far = fromStage === undefined ? qualifiedCodes(stages) : codesFrom(fromStage, stages);
  const rot = new Map(stages.map(({ code, rotDays }) => [code, rotDays]));
  return ({ row }) => {
    const at = stage.codes[row] ?? stage.noCode;
    const touched = lastTouchOn.values[row] ?? NO_DAY;
    const threshold = rot.get(at) ?? staleDays;
    return far.has(at) && touched !== NO_DAY && (threshold === 0 || today - touched <= threshold);
  };
}

function codesFrom(id: string, stages: readonly StageInfo[]): ReadonlySet<number> {
  const first = stages.filter((stage) => stage.id === id);
  const from = new Map(first.map(({ pipelineId, order }) => [pipelineId, order]));
  return new Set(stages.filter(({ pipelineId, order }) => order >= (from.get(pipelineId) ?? Infinity)).map(({ code }) => code));
}
