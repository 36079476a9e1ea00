import type { DayRange, Grouped, Tally } from '@sluice/model';
import { lacksClosedDeals } from '../closed-deals.js';
import { readingAt } from '../grouped.js';
import type { MeasureContext } from '../metric.js';
import { moneySum } from '../money-sum.js';
import type { Contender } from './ranking.js';
import type { PeriodReadings, RankedMeasure } from './readings.js';

/** One part of a composite score. */
export interface ScorePart {
  readonly measure: RankedMeasure;
  readonly weight: number;
  /** What counts as 1; for `won` the owner's quota where not given. */
  readonly target?: number | undefined;
}

/** What is asked of every owner. */
export interface Scoring {
  readonly measure: RankedMeasure | 'composite';
  readonly composite: readonly ScorePart[];
  /** A composite score is at most this. */
  readonly cap: number;
}

/** One owner as a leaderboard shows it. Amounts in reporting minor units; null where they cannot be told. */
export interface Standing extends Contender {
  readonly owner: string;
  readonly wonMinor: number | null;
  readonly quotaMinor: number | null;
}

const EMPTY: Tally = { n: 0, sum: 0, missing: 0, unconverted: 0 };

/** How an owner stands in a period. `open`: null where the period is not the one asked, because it is known for now only. */
export function standingOf(
  owner: string,
  period: DayRange | null,
  { readings, open }: { readonly readings: PeriodReadings; readonly open: Grouped<Tally> | null },
  scoring: Scoring,
  context: MeasureContext,
): Standing {
  const of = (grouped: Grouped<Tally>): Tally => readingAt(grouped, owner) ?? EMPTY;
  const [won, lost] = [of(readings.won), of(readings.lost)];
  const known = !lacksClosedDeals(context);
  const wonMinor = known ? moneySum(won, context) : null;
  const quotaMinor = period === null ? null : context.staff.quotaFor({ owner }, period);
  const attainment = quotaMinor === null || quotaMinor <= 0 || wonMinor === null ? null : wonMinor / quotaMinor;
  const values: Readonly<Record<RankedMeasure, number | null>> = {
    won: wonMinor,
    wins: known ? won.n : null,
    attainment,
    winRate: won.n + lost.n === 0 ? null : won.n / (won.n + lost.n),
    open: open === null ? null : moneySum(of(open), context),
    created: moneySum(of(readings.created), context),
    activities: of(readings.activities).n,
  };
  const score = scoring.measure === 'composite' ? composite(scoring, values, quotaMinor) : values[scoring.measure];
  const lastCloseOn = readingAt(readings.lastClose, owner)?.quantile(1) ?? null;
  return { owner, label: context.staff.labelOf(owner), score, attainment, wins: won.n, lastCloseOn, wonMinor, quotaMinor };
}

/** Σ weight × (value ÷ target), at most the cap; null where a part has no value or no target above 0. */
function composite({ composite: parts, cap }: Scoring, values: Readonly<Record<RankedMeasure, number | null>>, quotaMinor: number | null): number | null {
  let score = 0;
  for (const { measure, weight, target } of parts) {
    const value = values[measure];
    const aim = target ?? (measure === 'won' ? quotaMinor : measure === 'attainment' ? 1 : null);
    if (value === null || aim === null || aim <= 0) return null;
    score += weight * (value / aim);
  }
  return parts.length === 0 ? null : Math.min(score, cap);
}
