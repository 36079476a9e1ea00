import { tally, type Filter } from '@sluice/model';
import * as z from 'zod/mini';
import type { Measured, Proportion } from './measured.js';
import { defineMetric, type PlanContext } from './metric.js';
import { share } from './proportion.js';
import { is } from './where.js';

/** What an open deal should have. */
export const QUALITY_PARTS = ['amount', 'expectedClose', 'nextStep', 'activity', 'owner'] as const;
export type QualityPart = (typeof QUALITY_PARTS)[number];

/** M32. */
export interface DataQuality {
  /** Mean of the shares, 0 to 1. */
  readonly score: number;
  /** Open deals that have each part, in a fixed order. The deals that lack it are the part's drill. */
  readonly parts: readonly { readonly part: QualityPart; readonly share: Proportion; readonly offenders: number }[];
}

/**
 * How complete open deals are (M32): the share with an amount, with an expected close that is not past, with a next step (or its day), with an activity in the last
 * `activityDays` days (14, today included), and with an owner; the score is the mean of the five. An amount without a rate is an amount; today is not past.
 * A field the source does not have at all is lacking like any other. Null: `zero-denominator` without open deals.
 * @see metric reference, M32
 */
export const dataQuality = defineMetric({
  definition: 'Mean share of open deals with an amount, a future close, a next step, a recent activity and an owner.',
  formula: 'mean of five shares of open deals',
  source: 'M32',
  example: 'open 2, of them with amount 2, future close 2, next step 1, recent activity 2, owner 1: (2 + 2 + 1 + 2 + 1) ÷ (5 × 2) = 80 %',
  basis: 'stock',
  unit: 'rate',
  money: false,
  needs: ['deals', 'stage'],
  params: z.strictObject({ activityDays: z._default(z.int().check(z.gte(1), z.lte(9999)), 14) }),
  reductions: ({ activityDays }, plan) => ({
    open: tallyOf([]),
    noAmount: missing('amount'),
    noClose: missing('expectedClose'),
    pastClose: outdated('expectedClose', activityDays, plan),
    noNextStep: missing('nextStep'),
    noActivity: missing('activity'),
    oldActivity: outdated('activity', activityDays, plan),
    noOwner: missing('owner'),
  }),
  measure: (readings): Measured<DataQuality> => {
    const { n } = readings.open;
    const offenders: Readonly<Record<QualityPart, number>> = {
      amount: readings.noAmount.n,
      expectedClose: readings.noClose.n + readings.pastClose.n,
      nextStep: readings.noNextStep.n,
      activity: readings.noActivity.n + readings.oldActivity.n,
      owner: readings.noOwner.n,
    };
    const rest = { unit: 'rate', n, excluded: {} } as const;
    if (n === 0) return { value: null, reason: 'zero-denominator', ...rest };
    const parts = QUALITY_PARTS.map((part) => ({ part, share: share(n - offenders[part], n), offenders: offenders[part] }));
    const having = parts.reduce((sum, { share: { numerator } }) => sum + numerator, 0);
    return { value: { score: having / (QUALITY_PARTS.length * n), parts }, ...rest };
  },
  drill: (part, { activityDays }, plan) => {
    if (!isPart(part)) return null;
    return part === 'expectedClose' || part === 'activity' ? [missing(part), outdated(part, activityDays, plan)] : missing(part);
  },
});

/** Fields of which one is enough. */
const FIELDS: Readonly<Record<QualityPart, readonly string[]>> = {
  amount: ['amountMinor'],
  expectedClose: ['expectedCloseOn'],
  nextStep: ['nextStep', 'nextStepOn'],
  activity: ['lastActivityOn'],
  owner: ['owner'],
};

/** Open deals without the part. */
function missing(part: QualityPart) {
  return tallyOf(FIELDS[part].map((field) => ({ field, missing: true })));
}

/** Open deals of which the part is too old. */
function outdated(part: 'expectedClose' | 'activity', activityDays: number, { today }: PlanContext) {
  return tallyOf([part === 'activity' ? { field: 'lastActivityOn', to: today - activityDays } : { field: 'expectedCloseOn', to: today - 1 }]);
}

function tallyOf(where: Filter) {
  return tally({ over: 'deals', where: [is('outcome', 'open'), ...where] });
}

function isPart(part: string): part is QualityPart {
  return (QUALITY_PARTS as readonly string[]).includes(part);
}
