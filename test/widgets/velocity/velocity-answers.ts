import type { Answer, MetricValue } from '@sluice/engine';
import { measured } from '../../support/fake-engine.js';

export type Velocity = MetricValue<'salesVelocity'>;
export type Levers = Velocity['levers'];

/** 40 deals × € 5,000 × 50 % ÷ 40 days = € 2,500 a day. */
export const LEVERS: Levers = { opportunities: 40, dealSizeMinor: 500_000, winRate: 0.5, cycleDays: 40 };

export function velocityOf(part: Partial<Levers> = {}): Velocity {
  const levers = { ...LEVERS, ...part };
  return { perDayMinor: (levers.opportunities * levers.dealSizeMinor * levers.winRate) / levers.cycleDays, levers };
}

export function velocityAnswer(part: Partial<Levers> = {}): Answer<Velocity> {
  return { total: measured(velocityOf(part), { unit: 'moneyPerDay', n: 40 }) };
}

/** One group per month key, in which only the number of deals differs. */
export function monthlyAnswer(months: Readonly<Record<string, number>>): Answer<Velocity> {
  const groups = Object.entries(months).map(([key, opportunities]) => ({
    key: [key],
    labels: [key],
    measured: measured(velocityOf({ opportunities }), { n: opportunities }),
  }));
  return { ...velocityAnswer(), groups };
}
