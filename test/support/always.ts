import assert from 'node:assert/strict';
import type { DayRange } from '@sluice/model';
import fc from 'fast-check';
import { histories, TODAY } from './arbitrary-histories.js';
import type { History } from './history.js';
import { contextOf } from './run-metric.js';
import { runs } from './runs.js';

const PERIODS = [null, ['2026-01-01', '2026-03-31'], ['2026-04-01', '2026-09-30']] as const;

/** What a generated case is asked for. */
export interface Given {
  readonly period: (typeof PERIODS)[number];
  readonly today: string;
}

/** Holds for generated histories in each period: all time, one that is over, one that runs. */
export function always(holds: (deals: readonly History[], asked: Given, range: DayRange | null) => void): void {
  const given = fc.tuple(histories(), fc.constantFrom(...PERIODS));
  fc.assert(
    fc.property(given, ([deals, period]) => holds(deals, { period, today: TODAY }, contextOf(deals, { period }).period)),
    { numRuns: runs(300), seed: 2026 },
  );
}

/** The same number but for rounding; both missing is the same, too. */
export function near(actual: number | null | undefined, expected: number | null): void {
  if (expected === null || actual == null) assert.equal(actual ?? null, expected);
  else assert.ok(Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)), `${actual}, expected ${expected}`);
}

export const closes = (deals: readonly History[]): boolean => deals.some(({ end }) => end !== 'open');
export const keeps = (deals: readonly History[]): boolean => deals.some(({ hasHistory, path }) => hasHistory && path.length > 0);
