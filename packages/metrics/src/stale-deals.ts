import { tally, type Clause, type Filter, type Reduction, type Tally } from '@sluice/model';
import * as z from 'zod/mini';
import { excluding } from './excluding.js';
import type { Measured, Proportion } from './measured.js';
import { defineMetric, type PlanContext } from './metric.js';
import { addTallies, moneySum } from './money-sum.js';
import { share } from './proportion.js';
import { openStages } from './stages-of.js';
import { is, oneOf } from './where.js';

export interface StaleDeals {
  readonly count: number;
  /** Reporting minor units. */
  readonly amountMinor: number | null;
  /** Out of the open deals whose last touch (or stage entry) is known. */
  readonly share: Proportion;
  /** Open deals of which neither is known. */
  readonly unknown: number;
}

interface Rule {
  readonly staleRule: 'inactivity' | 'stageAge';
  readonly days: number;
}

/**
 * Open deals left alone for too long (M17). `inactivity`: days since the last activity, change or stage change, else since creation;
 * `stageAge`: days in the stage. More than the threshold, exactly at it is not stale; a stage's own `rotDays` wins over `days`, 0 is off. Closed deals never are.
 * Deals of which the day is unknown are told as `unknown`, not as fine. `share` is null where none is known; the amount is null as sums are.
 * @see metric reference, M17
 */
export const staleDeals = defineMetric({
  definition: 'Open deals without a touch (or in their stage) for longer than the threshold.',
  formula: 'today − last touch > threshold',
  source: 'M17; Pipedrive (inactivity), Odoo (stage age)',
  basis: 'stock',
  unit: 'count',
  money: true,
  needs: ['deals', 'stage'],
  params: z.strictObject({
    staleRule: z._default(z.enum(['inactivity', 'stageAge']), 'inactivity'),
    days: z._default(z.int().check(z.gte(0), z.lte(9999)), 30),
  }),
  reductions: (params, plan): Readonly<Record<string, Reduction<Tally>>> => ({
    open: tally({ over: 'deals', where: [is('outcome', 'open')] }),
    unknown: tally({ over: 'deals', where: [is('outcome', 'open'), { field: dayField(params), missing: true }] }),
    ...Object.fromEntries(staleWheres(params, plan).map(({ days, where }) => [`stale:${days}`, tally({ over: 'deals', column: 'amountMinor', where })])),
  }),
  measure: (readings, _, context): Measured<StaleDeals> => {
    const { open, unknown } = readings;
    const stale = addTallies(Object.keys(readings).flatMap((key) => (key.startsWith('stale:') ? (readings[key] ?? []) : [])));
    const [all, dark] = [open?.n ?? 0, unknown?.n ?? 0];
    return {
      value: { count: stale.n, amountMinor: moneySum(stale, context), share: share(stale.n, all - dark), unknown: dark },
      unit: 'count',
      n: all - dark,
      excluded: excluding({ noTouch: dark, noAmount: stale.missing, noRate: stale.unconverted }),
    };
  },
  drill: (part, params, plan) => (part === 'stale' ? staleWheres(params, plan).map(({ where }) => tally({ over: 'deals', where })) : null),
});

function dayField({ staleRule }: Rule): 'lastTouchOn' | 'stageEnteredOn' {
  return staleRule === 'inactivity' ? 'lastTouchOn' : 'stageEnteredOn';
}

/** One filter per distinct threshold: stages with a threshold of their own, and all the others. */
function staleWheres(rule: Rule, { stages, today }: PlanContext): readonly { readonly days: number; readonly where: Filter }[] {
  const own = openStages(stages).filter(({ rotDays }) => rotDays !== null && rotDays !== rule.days);
  const thresholds = [...new Set(own.map(({ rotDays }) => rotDays ?? 0))].sort((a, b) => a - b);
  const groups: { days: number; stages: readonly Clause[] }[] = thresholds.map((days) => ({
    days,
    stages: [
      oneOf(
        'stage',
        own.filter(({ rotDays }) => rotDays === days).map(({ id }) => id),
      ),
    ],
  }));
  groups.push({ days: rule.days, stages: own.length === 0 ? [] : [{ field: 'stage', in: own.map(({ id }) => id), not: true }] });
  return groups
    .filter(({ days }) => days > 0)
    .map(({ days, stages: of }) => ({ days, where: [is('outcome', 'open'), ...of, { field: dayField(rule), to: today - days - 1 }] }));
}
