import { tally, type Clause, type Filter, type Grouped, type Reduction, type Tally } from '@sluice/model';
import * as z from 'zod/mini';
import type { PlanContext } from './metric.js';
import { openStages } from './stages-of.js';
import { is, oneOf } from './where.js';

/** When an open deal counts as left alone. Named as the four rules of the metric reference, M17. */
export const STALE_RULES = ['inactivity', 'inactivityUnlessPlanned', 'stageAge', 'dealAge'] as const;

/** Parameters of a rule; `days` holds where neither the stage nor, for `dealAge`, the pipeline has a threshold of its own. */
export const staleRuleParams = {
  staleRule: z._default(z.enum(STALE_RULES), 'inactivity'),
  days: z._default(z.int().check(z.gte(0), z.lte(9999)), 30),
  /** Thresholds of `dealAge` by pipeline. */
  daysByPipeline: z.optional(z.record(z.string(), z.int().check(z.gte(0), z.lte(9999)))),
};

export interface StaleRule {
  readonly staleRule: (typeof STALE_RULES)[number];
  readonly days: number;
  readonly daysByPipeline?: Readonly<Record<string, number>> | undefined;
}

/** Deals that passed one threshold. Deals of different entries do not overlap. */
export interface StaleWhere {
  readonly days: number;
  readonly where: Filter;
}

/** The day the rule counts from. */
export function staleField({ staleRule }: StaleRule): 'lastTouchOn' | 'stageEnteredOn' | 'createdOn' {
  if (staleRule === 'stageAge') return 'stageEnteredOn';
  return staleRule === 'dealAge' ? 'createdOn' : 'lastTouchOn';
}

/** One filter (two where plans count) per distinct threshold above 0. More days than the threshold are stale, exactly as many are not. */
export function staleWheres(rule: StaleRule, plan: PlanContext): readonly StaleWhere[] {
  return thresholds(rule, plan).flatMap(({ days, of }) => {
    const late: Filter = [is('outcome', 'open'), ...of, { field: staleField(rule), to: plan.today - days - 1 }];
    return unplanned(rule, plan).map((none) => ({ days, where: [...late, ...none] }));
  });
}

/** Stale deals by stage: one reading for each filter of the rule. */
export interface StaleReadings {
  readonly [stale: `stale:${number}`]: Grouped<Tally>;
}

/** Reductions of the stale deals that meet further clauses, to be read by `staleByStage`. */
export function staleReductions(
  rule: StaleRule,
  plan: PlanContext,
  further: Filter = [],
): { readonly [K in keyof StaleReadings]: Reduction<StaleReadings[K]> } {
  const wheres = staleWheres(rule, plan).map(({ where }) => [...further, ...where]);
  return Object.fromEntries(wheres.map((where, i) => [`stale:${i}`, tally({ over: 'deals', where, by: ['stage'] })]));
}

/** All of them together; a stage may come several times. */
export function staleByStage(readings: StaleReadings): Grouped<Tally> {
  return Object.entries(readings).flatMap(([name, reading]) => (name.startsWith('stale:') ? (reading as Grouped<Tally>) : []));
}

/** Nothing is planned for today or later: never was, or only before. */
function unplanned({ staleRule }: StaleRule, { today }: PlanContext): readonly Filter[] {
  if (staleRule !== 'inactivityUnlessPlanned') return [[]];
  return [[{ field: 'plannedOn', missing: true }], [{ field: 'plannedOn', to: today - 1 }]];
}

function thresholds(rule: StaleRule, { stages }: PlanContext): readonly { readonly days: number; readonly of: readonly Clause[] }[] {
  const [field, own] = rule.staleRule === 'dealAge' ? ['pipeline', ofPipelines(rule)] : ['stage', ofStages(stages)];
  const other = own.filter(([, days]) => days !== rule.days);
  const distinct = [...new Set(other.map(([, days]) => days))].sort((a, b) => a - b);
  const groups = distinct.map((days) => ({
    days,
    of: [
      oneOf(
        field,
        other.flatMap(([id, each]) => (each === days ? [id] : [])),
      ),
    ] as readonly Clause[],
  }));
  groups.push({ days: rule.days, of: other.length === 0 ? [] : [{ field, in: other.map(([id]) => id), not: true }] });
  return groups.filter(({ days }) => days > 0);
}

function ofPipelines({ daysByPipeline }: StaleRule): readonly (readonly [id: string, days: number])[] {
  return Object.entries(daysByPipeline ?? {});
}

function ofStages(stages: PlanContext['stages']): readonly (readonly [id: string, days: number])[] {
  return openStages(stages).flatMap(({ id, rotDays }) => (rotDays === null ? [] : [[id, rotDays] as const]));
}
