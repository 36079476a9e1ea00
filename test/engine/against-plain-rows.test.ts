import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { metrics, type AnyMetric, type MetricName, type MetricParams } from '@sluice/metrics';
import { dateOfDay, type Day, type Deal, type StageChange } from '@sluice/model';
import { histories as arbitraryHistories } from '../support/arbitrary-histories.js';
import { answerOf } from '../support/ask-view.js';
import { STAGES, type History } from '../support/history.js';
import { ask } from '../support/run-metric.js';
import { rawDeal, stage, viewOf } from '../support/store-of.js';
import type { MetricQuery } from '../../packages/engine/src/protocol.js';
import { runs } from '../support/runs.js';

const TODAY = '2026-07-01';
const PERIODS = [null, ['2026-03-01', '2026-05-31'], ['2026-01-01', '2026-12-31']] as const;
/** Of 2026, at noon of that day. */
const YEAR_ELAPSED = (181.5 * 86_400_000) / (365 * 86_400_000);
const RAW_STAGES = STAGES.map(({ id, order, kind, probability, rotDays }) => stage(id, order, { kind, probability, rotDays }));
const RATES = [{ currency: 'EUR', date: null, rateToReporting: 1 }];

/** The life of a deal as a source would tell it. */
function asDeal(history: History): Deal {
  const { amountMinor, createdOn, closedOn, expectedCloseOn, lastActivityOn, path, end, hasHistory, keepsLastStage } = history;
  const date = (day: Day | null): string | null => (day === null ? null : dateOfDay(day));
  const last = path.at(-1)?.stage ?? null;
  return rawDeal({
    id: history.id,
    ownerId: history.owner,
    currency: amountMinor === 'no-rate' ? 'XAU' : 'EUR',
    amountMinor: amountMinor === 'no-rate' ? 100 : amountMinor,
    probability: history.probability,
    stage: end === 'open' ? last : end,
    outcome: end,
    createdAt: date(createdOn),
    closedAt: date(closedOn),
    expectedCloseOn: date(expectedCloseOn),
    lastActivityAt: date(lastActivityOn),
    nextStepOn: date(history.plannedOn),
    lostReason: history.lostReason,
    lastOpenStage: end === 'lost' && !hasHistory && keepsLastStage ? last : null,
  });
}

function asChanges({ id, path, end, closedOn, hasHistory }: History): readonly StageChange[] {
  if (!hasHistory) return [];
  const at = (day: Day, i: number): number => day * 86_400_000 + i * 3_600_000;
  const changes = path.map(({ stage: to, on }, i): StageChange => ({ dealId: id, at: at(on, i), field: 'stage', from: path[i - 1]?.stage ?? null, to }));
  if (end !== 'open' && closedOn !== null && path.length > 0)
    changes.push({ dealId: id, at: at(closedOn, path.length), field: 'stage', from: path.at(-1)?.stage ?? null, to: end });
  return changes;
}

/** What else of a metric is asked for, beside its defaults. */
const VARIANTS: { readonly [N in MetricName]?: readonly Partial<MetricParams<N>>[] } = {
  weightedPipeline: [{ includeClosed: true, window: 'closing' }],
  coverage: (['quota', 'remaining', 'yield'] as const).map((form) => ({ form, quotaMinor: 500_000 })),
  concentration: [{ top: 2, window: 'created' }],
  dealSize: [{ population: 'open' }, { population: 'lost' }],
  horizonWinRate: [{ days: 30 }, { days: 60, method: 'incidence' }],
  winRateBreadth: [{ staleRule: 'dealAge', noDecision: ['price'] }],
  funnel: [{ counting: 'touched' }, { counting: 'strict' }, { counting: 'direct' }, { anchor: 's2' }, { anchor: 's3', counting: 'direct' }],
  leak: [{ staleRule: 'stageAge', days: 5 }],
  cycleLength: [{ population: 'closed' }, { from: 's2' }, { withoutClosedTime: true }],
  cumulativeIncidence: [{ days: 30 }],
  timeInStage: [{ reading: 'deals' }, { reading: 'survival' }],
  staleDeals: [{ staleRule: 'inactivityUnlessPlanned' }, { staleRule: 'stageAge' }, { staleRule: 'dealAge', daysByPipeline: { p: 9 } }],
  linearity: [{ quotaMinor: 700_000, periods: 1 }],
};

/** Metrics with openings also read tables of the past, which plain rows do not have; they are held against their definitions in tests of their own. */
function looksAtOneState(name: MetricName): boolean {
  const metric: AnyMetric = metrics[name];
  return metric.kind === 'counted' || metric.openings === undefined;
}

function agree(metric: MetricName, params: object, cases: number): void {
  fc.assert(
    fc.property(arbitraryHistories(), fc.constantFrom(...PERIODS), (histories, period) => {
      const view = viewOf({ deals: histories.map(asDeal), history: histories.flatMap(asChanges), stages: RAW_STAGES, rates: RATES, today: TODAY });
      const query = { metric, params, period: period === null ? 'all' : period.join('/') } as MetricQuery;
      const elapsedFraction = period?.[1] === '2026-12-31' ? YEAR_ELAPSED : null;
      // The plan of a deal is told as its next step.
      const known = histories.map((history) => ({ ...history, nextStepOn: history.plannedOn }));
      assert.deepEqual(answerOf(view, query).total, ask(metric, known, { params, period, today: TODAY, elapsedFraction }));
    }),
    { numRuns: runs(cases), seed: 3 },
  );
}

describe('the engine', () => {
  for (const metric of (Object.keys(metrics) as MetricName[]).filter(looksAtOneState)) {
    it(`answers ${metric} as plain loops over plain rows do`, () => agree(metric, {}, 100));
    for (const params of VARIANTS[metric] ?? []) {
      it(`answers ${metric} ${JSON.stringify(params)} as plain loops over plain rows do`, () => agree(metric, params, 60));
    }
  }
});
