import { tally, type DayRange, type Tally } from '@sluice/model';
import * as z from 'zod/mini';
import { bookings, bookingsGap, credited, quotaOf, quotaParams, type Bookings } from './bookings.js';
import { lacksClosedDeals } from './closed-deals.js';
import { excluding } from './excluding.js';
import type { Measured, Reason } from './measured.js';
import { defineMetric, type MeasureContext } from './metric.js';
import { addTallies, moneyGap } from './money-sum.js';
import { openDeals } from './open-window.js';
import { closedAs } from './where.js';

/** Which of the published ratios. `quota`: of the whole quota; `remaining`: of what is still missing; `yield`: what the open pipeline brings at the win rate, of the quota. */
export type CoverageForm = 'quota' | 'remaining' | 'yield';

/** Amounts in reporting minor units. */
export interface Coverage {
  readonly form: CoverageForm;
  /** 1 is exactly as much as is needed. In `yield` this is the expected attainment, not to be held against scales of the other two. */
  readonly ratio: number;
  /** Open deals expected to close in the period. */
  readonly openMinor: number;
  readonly quotaMinor: number;
  /** Null in a source without any closed deal. */
  readonly wonMinor: number | null;
  readonly remainingMinor: number | null;
  /** By value; null where nothing closed. */
  readonly winRate: number | null;
  /** Pipeline for each unit of quota that the win rate asks for: 1 ÷ win rate. Null without one, or where it is 0. */
  readonly required: number | null;
}

const params = z.strictObject({
  ...quotaParams,
  form: z._default(z.enum(['quota', 'remaining', 'yield']), 'remaining'),
  includeOverdue: z._default(z.boolean(), true),
  /** In place of the win rate of the source. */
  winRate: z.optional(z.number().check(z.gte(0), z.lte(1))),
  /** Days up to today over which the win rate is taken. */
  winRateDays: z._default(z.int().check(z.gte(1), z.lte(9999)), 365),
});
type Params = z.infer<typeof params>;

interface Readings extends Bookings {
  readonly open: Tally;
  readonly pastWon: Tally;
  readonly pastLost: Tally;
}

/**
 * Open pipeline expected to close in the period, against what it must bring (M03), in one of three forms: `quota` is (a), open ÷ quota; `remaining` is (b), the default,
 * open ÷ what is missing to the quota; `yield` is (c), the expected attainment, open × win rate ÷ quota. Required coverage stands beside: 1 ÷ win rate by value,
 * of the deals closed in the last `winRateDays` under the same filter. No proportion, so no interval.
 * Null: `no-quota`; `zero-denominator` for a quota of 0 or, in `yield`, no win rate; `target-met` where nothing is missing (`remaining`); `no-closed-deals` for
 * `remaining` and `yield`; `needs-amounts`, `no-rate`, `mixed-currencies`.
 * @see metric reference, M03 (a), (b), (c)
 */
export const coverage = defineMetric({
  definition: 'Open deals expected to close in the period, out of what is still missing to the quota.',
  formula: '(a) open ÷ quota; (b) open ÷ max(quota − won, 0); (c) open × win rate ÷ quota; required: 1 ÷ win rate',
  source: 'M03; metrickittools (a), Gong and codingace (b), optif.ai (c)',
  example: 'open 120,000 closing in the period, quota 100,000, won 65,000: 120,000 ÷ (100,000 − 65,000) = 3.43',
  basis: 'stock',
  dateBasis: 'expectedCloseOn',
  unit: 'ratio',
  money: true,
  needs: ['deals', 'stage', 'amount', 'expectedCloseOn', 'quotas'],
  params,
  reductions: ({ includeOverdue, winRateDays }, plan) => ({
    ...bookings(plan.period),
    open: tally({ over: 'deals', column: 'amountMinor', where: openDeals('closing', includeOverdue, plan) }),
    pastWon: tally({ over: 'deals', column: 'amountMinor', where: closedAs('won', lately(winRateDays, plan.today)) }),
    pastLost: tally({ over: 'deals', column: 'amountMinor', where: closedAs('lost', lately(winRateDays, plan.today)) }),
  }),
  measure: (readings, asked, context): Measured<Coverage> => {
    const { open } = readings;
    const { won, noQuota } = credited(readings, asked, context);
    const rest = { unit: 'ratio', n: open.n, excluded: excluding({ noAmount: open.missing, noRate: open.unconverted, noQuota }) } as const;
    const quotaMinor = quotaOf(asked, context);
    const parts = quotaMinor === null ? 'no-quota' : partsOf(readings, won, quotaMinor, asked, context);
    if (typeof parts === 'string') return { value: null, reason: parts, ...rest };
    const divided = divide(parts, asked.form);
    if (typeof divided === 'string') return { value: null, reason: divided, ...rest };
    const { numerator, denominator } = divided;
    return { value: { form: asked.form, ratio: numerator / denominator, ...parts }, numerator, denominator, ...rest };
  },
});

type Parts = Omit<Coverage, 'form' | 'ratio'>;

function lately(days: number, today: number): DayRange {
  return { from: today - days + 1, to: today + 1 };
}

function partsOf({ open, pastWon, pastLost }: Readings, won: Tally, quotaMinor: number, asked: Params, context: MeasureContext): Parts | Reason {
  const gap = moneyGap(open, context);
  if (gap) return gap;
  const wonGap = bookingsGap(won, context);
  if (wonGap && asked.form === 'remaining') return wonGap;
  if (lacksClosedDeals(context) && asked.form === 'yield' && asked.winRate === undefined) return 'no-closed-deals';
  const wonMinor = wonGap ? null : won.sum;
  const remainingMinor = wonMinor === null ? null : Math.max(quotaMinor - wonMinor, 0);
  const past = addTallies([pastWon, pastLost]);
  const winRate = asked.winRate ?? (past.sum > 0 && pastWon.sum >= 0 && moneyGap(past, context) === undefined ? pastWon.sum / past.sum : null);
  return { openMinor: open.sum, quotaMinor, wonMinor, remainingMinor, winRate, required: winRate ? 1 / winRate : null };
}

function divide({ openMinor, quotaMinor, remainingMinor, winRate }: Parts, form: CoverageForm): { numerator: number; denominator: number } | Reason {
  if (quotaMinor <= 0) return 'zero-denominator';
  if (form === 'quota') return { numerator: openMinor, denominator: quotaMinor };
  if (form === 'yield') return winRate === null ? 'zero-denominator' : { numerator: openMinor * winRate, denominator: quotaMinor };
  return remainingMinor === null ? 'no-closed-deals' : remainingMinor === 0 ? 'target-met' : { numerator: openMinor, denominator: remainingMinor };
}
