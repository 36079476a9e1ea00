import type { DayRange } from '@sluice/model';
import type { MeasureContext } from '../metric.js';
import { SumOfDeals } from '../statistics/sum-of-deals.js';
import type { CollectedDeals, WonDeal } from './collect-deals.js';
import type { Forecast, ForecastStep, Spread } from './forecast-value.js';
import { periodSteps } from './period-steps.js';
import type { StageChance } from './stage-chances.js';

export interface Projection {
  readonly period: DayRange;
  readonly quotaMinor: number | null;
  readonly step: 'week' | 'month' | undefined;
  /** False where the source has no closed deal at all: then nothing is said about what was won. */
  readonly wonKnown: boolean;
}

/** A stage counts as learnt where the past weighs as much as the configuration. */
const LEARNT = 20;

/** Where the chances came from: the past, the configuration, or both. */
export function methodOf(stages: readonly StageChance[]): Forecast['method'] {
  if (stages.every(({ n }) => n === 0)) return 'configured';
  return stages.every(({ n }) => n >= LEARNT) ? 'history' : 'mixed';
}

/** Takes the open deals into the law of their sum in order of their days, and reads it at the end of each step. Yields progress. */
export function* projected(
  deals: CollectedDeals,
  { period, quotaMinor, step, wonKnown }: Projection,
  { calendar, today }: MeasureContext,
): Generator<number, Omit<Forecast, 'quotaMinor' | 'method' | 'stages'>, void> {
  const wonMinor = deals.won.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const law = new SumOfDeals(deals.open);
  const steps: ForecastStep[] = [];
  for (const { from, to } of periodSteps(period, step, calendar)) {
    while ((deals.open[law.added]?.on ?? Infinity) <= to) {
      law.addNext();
      yield law.added / deals.open.length;
    }
    const wonByThen = from > today || !wonKnown ? null : wonUntil(deals.won, to);
    steps.push({ from, to, wonMinor: wonByThen, spread: to < today ? null : spreadOf(law, wonMinor) });
  }
  const chance = quotaMinor === null || !wonKnown ? null : law.atLeast(quotaMinor - wonMinor);
  return {
    wonMinor: wonKnown ? wonMinor : null,
    wonCount: wonKnown ? deals.wonCount : null,
    openCount: deals.openCount,
    openMinor: deals.openMinor,
    overdueCount: deals.overdueCount,
    overdueMinor: deals.overdueMinor,
    total: spreadOf(law, wonMinor),
    chance,
    steps,
    distribution: law.method,
  };
}

function wonUntil(won: readonly WonDeal[], day: number): number {
  return won.reduce((sum, { on, amountMinor }) => (on <= day ? sum + amountMinor : sum), 0);
}

function spreadOf(law: SumOfDeals, wonMinor: number): Spread {
  const at = (q: number): number => wonMinor + law.quantile(q);
  return { meanMinor: wonMinor + law.mean, p10Minor: at(0.1), p25Minor: at(0.25), p50Minor: at(0.5), p75Minor: at(0.75), p90Minor: at(0.9) };
}
