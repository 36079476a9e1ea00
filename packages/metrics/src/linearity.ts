import { addPeriods, dayOfDate, periodStart, tally, type Calendar, type Day, type DayRange, type Grouped, type Tally } from '@sluice/model';
import * as z from 'zod/mini';
import { bookingsGap, quotaOf, quotaParams } from './bookings.js';
import { excludingAmounts } from './excluding.js';
import type { Measured, Reason } from './measured.js';
import { defineMetric, type MeasureContext, type PlanContext } from './metric.js';
import { addTallies } from './money-sum.js';
import { previousPeriod } from './previous-period.js';
import { gini } from './statistics/gini.js';
import { distanceFromLine, shareBy, type Jump } from './statistics/step-function.js';
import { closedAs, NOTHING } from './where.js';

/** Won value of a part of the period, out of the whole. */
export interface LinearityPart {
  /** Both days inclusive of the first, exclusive of the last. */
  readonly from: Day;
  readonly to: Day;
  readonly wonMinor: number;
  readonly share: number;
}
/** Running shares at one place of the period. */
export interface LinearityPoint {
  /** Elapsed share of the period. */
  readonly elapsed: number;
  /** Null where that time has not come. */
  readonly share: number | null;
  /** Mean of the periods before; null where none of them has wins. */
  readonly usual: number | null;
}
/** Amounts in reporting minor units. */
export interface Linearity {
  /** What shares are out of: all that was won, or the quota while the period runs. */
  readonly of: 'won' | 'quota';
  readonly wonMinor: number;
  /** Calendar months of the period, cut at its edges. */
  readonly months: readonly LinearityPart[];
  /** The hockey stick: null while the period runs. */
  readonly lastMonthShare: number | null;
  /** Over 13 equal slices, 0 even, 1 all in one; null while the period runs, and where a slice is negative. */
  readonly gini: number | null;
  /** 1 is even, 0 all at once at either edge; null while the period runs. */
  readonly index: number | null;
  /** At the ends of the 13 slices. */
  readonly curve: readonly LinearityPoint[];
}

const SLICES = 13;

const params = z.strictObject({
  ...quotaParams,
  /** How many periods of the same kind before this one make what is usual. */
  periods: z._default(z.int().check(z.gte(0), z.lte(12)), 4),
});
type Params = z.infer<typeof params>;

/**
 * How evenly the won value of a period came in (M20): the share won by each elapsed share, by whole days, each at its end. Month shares, share of the last month,
 * Gini coefficient of 13 equal slices, and the linearity index 1 − 2∫|L(x) − x| dx. While the period runs shares are of the quota, and what needs the whole period is null.
 * Beside it the mean curve of the last `periods` of the same kind (years, quarters, months or weeks; else as many days before) that had wins.
 * Null: `no-closed-deals`, `needs-amounts`, `no-rate`, `mixed-currencies`; `no-period` for all time, `not-started`; `zero-denominator` where nothing was won;
 * `no-quota` while the period runs without one.
 * @see metric reference, M20
 */
export const linearity = defineMetric({
  definition: 'How evenly the won value of the period came in.',
  formula: 'won by the day ÷ won in the period; index: 1 − 2 × area between that and the straight line',
  source: 'M20; winsabove (month shares, Gini)',
  example: 'won 15, 20 and 55 in the months of a quarter: last month 55 ÷ (15 + 20 + 55) = 61.1 %',
  basis: 'flow',
  dateBasis: 'closedOn',
  unit: 'rate',
  money: true,
  needs: ['deals', 'stage', 'closedOn', 'amount'],
  params,
  reductions: ({ periods }, { period, calendar }) => ({
    won: tally({ over: 'deals', column: 'amountMinor', where: closedAs('won', period), by: ['closedOn'] }),
    before: tally({
      over: 'deals',
      column: 'amountMinor',
      where: period === null ? NOTHING : closedAs('won', whole(before(period, periods, calendar))),
      by: ['closedOn'],
    }),
  }),
  measure: ({ won, before: earlier }, asked, context): Measured<Linearity> => {
    const all = addTallies(won.map(({ reading }) => reading));
    const rest = { unit: 'rate', n: all.n, excluded: excludingAmounts(all) } as const;
    const { period } = context;
    if (period === null) return { value: null, reason: 'no-period', ...rest };
    const of = totalOf(all, asked, period, context);
    if (typeof of === 'string') return { value: null, reason: of, ...rest };
    const usual = before(period, asked.periods, context.calendar).flatMap((each) => curveOf(jumpsIn(each, earlier)) ?? []);
    return { value: shaped(won, all.sum, of, usual, { ...context, period }), ...rest };
  },
});

interface Total {
  readonly kind: 'won' | 'quota';
  readonly minor: number;
}

function totalOf(all: Tally, asked: Params, { from, to }: DayRange, context: MeasureContext): Total | Reason {
  const gap = bookingsGap(all, context);
  if (gap) return gap;
  if (context.today < from) return 'not-started';
  if (context.today >= to) return all.sum > 0 ? { kind: 'won', minor: all.sum } : 'zero-denominator';
  if (all.sum === 0) return 'zero-denominator';
  const quotaMinor = quotaOf(asked, context);
  if (quotaMinor === null) return 'no-quota';
  return quotaMinor > 0 ? { kind: 'quota', minor: quotaMinor } : 'zero-denominator';
}

function shaped(
  won: Grouped<Tally>,
  wonMinor: number,
  of: Total,
  usual: readonly (readonly number[])[],
  context: PlanContext & { period: DayRange },
): Linearity {
  const { period, today } = context;
  const jumps = jumpsIn(period, won, of.minor);
  const running = of.kind === 'quota';
  const months = monthsOf(period, context.calendar).map((month) => partOf(month, won, of.minor));
  const shares = ends().map((elapsed) => shareBy(jumps, elapsed));
  const begun = (elapsed: number): boolean => !running || period.from + elapsed * (period.to - period.from) <= today + 1;
  return {
    of: of.kind,
    wonMinor,
    months,
    lastMonthShare: running ? null : (months.at(-1)?.share ?? null),
    gini: running ? null : gini(shares.map((share, i) => share - (shares[i - 1] ?? 0))),
    index: running ? null : 1 - 2 * distanceFromLine(jumps),
    curve: ends().map((elapsed, i) => ({ elapsed, share: begun(elapsed) ? (shares[i] ?? 0) : null, usual: meanOf(usual.map((each) => each[i] ?? 0)) })),
  };
}

/** Ends of the slices. */
function ends(): readonly number[] {
  return Array.from({ length: SLICES }, (_, i) => (i + 1) / SLICES);
}

/** Running shares of a period; a day counts at its end. Without a total: of what was won in it. */
function jumpsIn({ from, to }: DayRange, won: Grouped<Tally>, total?: number): readonly Jump[] {
  const days = won.flatMap(({ key: [date], reading }) => (date == null ? [] : [{ day: dayOfDate(date), minor: reading.sum }]));
  const inside = days.filter(({ day }) => day >= from && day < to).sort((a, b) => a.day - b.day);
  const all = total ?? inside.reduce((sum, { minor }) => sum + minor, 0);
  let sum = 0;
  return inside.map(({ day, minor }) => ({ at: (day + 1 - from) / (to - from), share: (sum += minor) / all }));
}

/** Null where nothing was won. */
function curveOf(jumps: readonly Jump[]): readonly (readonly number[])[] | null {
  const last = jumps.at(-1)?.share ?? NaN;
  return Number.isFinite(last) ? [ends().map((elapsed) => shareBy(jumps, elapsed))] : null;
}

function partOf({ from, to }: DayRange, won: Grouped<Tally>, total: number): LinearityPart {
  const days = won.filter(({ key: [date] }) => date != null && dayOfDate(date) >= from && dayOfDate(date) < to);
  const wonMinor = addTallies(days.map(({ reading }) => reading)).sum;
  return { from, to, wonMinor, share: wonMinor / total };
}

function monthsOf({ from, to }: DayRange, calendar: Calendar): readonly DayRange[] {
  const months: DayRange[] = [];
  for (let start = periodStart('month', from, calendar); start < to; start = addPeriods('month', start, 1, calendar)) {
    months.push({ from: Math.max(start, from), to: Math.min(addPeriods('month', start, 1, calendar), to) });
  }
  return months;
}

/** The periods of the same kind before this one, the nearest first. */
function before(period: DayRange, count: number, calendar: Calendar): readonly DayRange[] {
  const ranges: DayRange[] = [];
  for (let range = period; ranges.length < count; ranges.push(range)) range = previousPeriod(range, calendar);
  return ranges;
}

function whole(ranges: readonly DayRange[]): DayRange {
  return { from: ranges.at(-1)?.from ?? 0, to: ranges[0]?.to ?? 0 };
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
