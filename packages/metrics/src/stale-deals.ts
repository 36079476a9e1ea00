import { ordered, tally, type Ordered, type Reduction, type Tally } from '@sluice/model';
import * as z from 'zod/mini';
import { excluding } from './excluding.js';
import type { Measured, Proportion } from './measured.js';
import { defineMetric, type MeasureContext } from './metric.js';
import { addTallies, moneySum } from './money-sum.js';
import { share } from './proportion.js';
import { staleField, staleRuleParams, staleWheres } from './stale-rule.js';
import { is } from './where.js';

export interface StaleDeals {
  readonly count: number;
  /** Reporting minor units. */
  readonly amountMinor: number | null;
  /** Out of the open deals whose day (last touch, stage entry or creation, as the rule asks) is known. */
  readonly share: Proportion;
  /** Open deals of which it is not. */
  readonly unknown: number;
  /** Calendar days beyond the threshold; null where no deal is stale. */
  readonly daysOver: { readonly mean: number; readonly most: number } | null;
}

const STALE = 'stale:';
/** Names of the readings of the days the rule counts from; the threshold follows. */
const SINCE = 'since:';

/**
 * Open deals left alone for too long (M17). `inactivity`: days since the last activity, change or stage change, else since creation;
 * `inactivityUnlessPlanned`: the same, unless a next step or an activity is planned for today or later; `stageAge`: days in the stage;
 * `dealAge`: days since creation. More than the threshold, exactly at it is not stale. A stage's own `rotDays` wins over `days`, for `dealAge` that of the pipeline;
 * 0 is off. Closed deals never are stale.
 * Deals of which the day is unknown are told as `unknown`, not as fine. `share` is null where none is known; the amount is null as sums are.
 * @see metric reference, M17
 */
export const staleDeals = defineMetric({
  definition: 'Open deals without a touch (or in their stage, or open) for longer than the threshold.',
  formula: 'today − last touch > threshold',
  source: 'M17; Pipedrive (inactivity), Teamwork (unless planned), Odoo (stage age), Krayin (deal age)',
  example: 'open and untouched for 10, 31 and 45 days, threshold 30: stale = 2; share 2 ÷ 3 = 66.7 %',
  basis: 'stock',
  unit: 'count',
  money: true,
  needs: ['deals', 'stage'],
  params: z.strictObject(staleRuleParams),
  reductions: (params, plan): Readonly<Record<string, Reduction<Tally | Ordered>>> => ({
    open: tally({ over: 'deals', where: [is('outcome', 'open')] }),
    unknown: tally({ over: 'deals', where: [is('outcome', 'open'), { field: staleField(params), missing: true }] }),
    ...Object.fromEntries(
      staleWheres(params, plan).flatMap(({ days, where }, i) => [
        [`${STALE}${days}:${i}`, tally({ over: 'deals', column: 'amountMinor', where })],
        [`${SINCE}${days}:${i}`, ordered({ over: 'deals', column: staleField(params), where })],
      ]),
    ),
  }),
  measure: (readings, _, context): Measured<StaleDeals> => {
    const { open, unknown } = readings;
    const stale = addTallies(Object.keys(readings).flatMap((key) => (key.startsWith(STALE) ? (readings[key] ?? []) : [])));
    const [all, dark] = [open?.n ?? 0, unknown?.n ?? 0];
    return {
      value: { count: stale.n, amountMinor: moneySum(stale, context), share: share(stale.n, all - dark), unknown: dark, daysOver: overOf(readings, context) },
      unit: 'count',
      n: all - dark,
      excluded: excluding({ noTouch: dark, noAmount: stale.missing, noRate: stale.unconverted }),
    };
  },
  drill: (part, params, plan) => (part === 'stale' ? staleWheres(params, plan).map(({ where }) => tally({ over: 'deals', where })) : null),
});

function overOf(readings: Readonly<Record<string, Tally | Ordered>>, { today }: MeasureContext): StaleDeals['daysOver'] {
  let [n, total, most] = [0, 0, 0];
  for (const [key, reading] of Object.entries(readings)) {
    if (!key.startsWith(SINCE) || !('quantile' in reading)) continue;
    const limit = today - Number(key.split(':')[1]);
    n += reading.n;
    total += reading.n * limit - reading.sum;
    most = Math.max(most, limit - (reading.quantile(0) ?? limit));
  }
  return n === 0 ? null : { mean: total / n, most };
}
