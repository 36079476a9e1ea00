import type { EventsAt } from './times-of.js';

/** Two survivals that differ by less are equal. */
const TOLERANCE = 1e-12;
const Z95 = 1.959964;

/** What is left after the events of one day. */
export interface SurvivalStep {
  readonly time: number;
  /** Still under way just before, those censored on that very day included. */
  readonly atRisk: number;
  readonly events: number;
  /** Share not ended by then. */
  readonly survival: number;
  /** Greenwood; null where nothing is left. */
  readonly variance: number | null;
  /** 95 % by log(-log); null where nothing is left. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Kaplan-Meier survival: the product of 1 − d/n over the days with events. `atRisk` counts durations, ended or censored, of at least so many days:
 * on one day, events come before censorings.
 * @see metric reference, M14
 */
export function kaplanMeier(events: readonly EventsAt[], atRisk: (time: number) => number): readonly SurvivalStep[] {
  let survival = 1;
  let greenwood = 0;
  return events.map(({ time, count }) => {
    const n = atRisk(time);
    survival = n === count ? 0 : survival * (1 - count / n);
    greenwood += n === count ? 0 : count / (n * (n - count));
    return { time, atRisk: n, events: count, survival, ...spread(survival, greenwood) };
  });
}

function spread(survival: number, greenwood: number): Pick<SurvivalStep, 'variance' | 'low' | 'high'> {
  if (survival === 0) return { variance: null, low: null, high: null };
  const width = Math.exp((Z95 * Math.sqrt(greenwood)) / Math.abs(Math.log(survival)));
  return { variance: survival ** 2 * greenwood, low: survival ** width, high: survival ** (1 / width) };
}

/** Smallest time by which a share `q` has ended; null where it is not reached. `of` picks the curve, by default the survival itself. */
export function survivalTime(steps: readonly SurvivalStep[], q: number, of: (step: SurvivalStep) => number | null = ({ survival }) => survival): number | null {
  return steps.find((step) => (of(step) ?? Infinity) <= 1 - q + TOLERANCE)?.time ?? null;
}
