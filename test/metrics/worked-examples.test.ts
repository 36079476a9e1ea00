import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MetricName } from '@sluice/metrics';
import { SumOfDeals } from '../../packages/metrics/src/statistics/sum-of-deals.js';
import { velocity } from '../../packages/metrics/src/velocity-levers.js';
import { day, deal, stagesOf, type History } from '../support/history.js';
import { ask, type Asked } from '../support/run-metric.js';
import { sharedText, withoutShared } from '../support/shared.js';

const FILE = 'fixtures/metrics/worked-examples.json';
const skip = withoutShared(FILE);

interface Example {
  readonly id: string;
  readonly title: string;
  readonly inputs: unknown;
  readonly expected: unknown;
  readonly tolerance: { readonly value: number };
}
const examples: readonly Example[] = skip ? [] : (JSON.parse(sharedText(FILE)) as { cases: readonly Example[] }).cases;

/** Inputs as the examples write them. */
interface Inputs {
  readonly E01: { opportunities: number; avgDealSize: number; winRate: number; cycleDays: number };
  readonly E02: {
    stageProbability: Record<string, number>;
    deals: readonly { stage: string; amount: number | null; probability?: number; status: 'open' | 'won' }[];
  };
  readonly E03: { openInPeriod: number; quota: number; won: number; winRate: number };
  readonly E04: {
    period: readonly [string, string];
    deals: readonly (readonly [string, string | null, History['end'], number])[];
    asOf: string;
  };
  readonly E05: { stages: readonly string[]; deals: readonly { path: string[]; end: History['end'] }[] };
  readonly E07: { won: readonly number[]; lost: readonly number[]; open: readonly number[] };
  readonly E08: { amounts: readonly number[]; p: readonly number[]; gap: number };
  readonly E09: { quota: number; won: number; monthlyWon: readonly number[] };
}

const value = <N extends MetricName>(name: N, deals: readonly History[], asked: Asked<N>) => ask(name, deals, asked).value;

/** What our metrics answer for the inputs of each example, under the names of its expectations. Examples of metrics that are not there yet are missing. */
const answers: { readonly [Id in keyof Inputs]: (inputs: Inputs[Id]) => Readonly<Record<string, unknown>> } = {
  E01: ({ opportunities, avgDealSize, winRate, cycleDays }) => ({ perDay: velocity({ opportunities, dealSizeMinor: avgDealSize, winRate, cycleDays }) }),
  E02: ({ deals, stageProbability }) => {
    const stages = stagesOf(Object.keys(stageProbability), stageProbability);
    const given = deals.map((row) =>
      deal({
        path: [row.stage],
        amountMinor: row.amount,
        probability: row.probability ?? null,
        end: row.status,
        closedOn: row.status === 'won' ? day('2026-02-01') : null,
      }),
    );
    const open = ask('openPipeline', given, { stages });
    return {
      openCount: open.value?.count,
      openValue: open.value?.amountMinor,
      weighted: value('weightedPipeline', given, { stages }),
      noAmount: open.excluded['noAmount'],
    };
  },
  E03: ({ openInPeriod, quota, won, winRate }) => {
    const closing = deal({ amountMinor: openInPeriod, expectedCloseOn: day('2026-08-01') });
    const given = [closing, deal({ end: 'won', amountMinor: won, closedOn: day('2026-07-05') })];
    const asked = { period: ['2026-07-01', '2026-09-30'], today: '2026-07-10', quotaMinor: quota } as const;
    const ratio = (form: 'quota' | 'remaining' | 'yield') => value('coverage', given, { ...asked, params: { form, winRate } });
    return { a: ratio('quota')?.ratio, b: ratio('remaining')?.ratio, yieldC: ratio('yield')?.ratio, required: ratio('quota')?.required };
  },
  E04: ({ deals, period: [from, to], asOf }) => {
    const given = deals.map(([created, closed, end, amountMinor]) =>
      deal({ createdOn: day(created), closedOn: closed === null ? null : day(closed), end, amountMinor }),
    );
    const asked = { period: [from, new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 10)] } as const;
    const cohort = value('createdWinRate', given, { ...asked, today: asOf });
    return {
      byCount: value('winRate', given, asked),
      byValue: value('winRateByValue', given, asked),
      createdCohort: cohort?.rate,
      maturity: cohort?.maturity.value,
    };
  },
  E05: ({ stages: ids, deals }) => {
    const stages = stagesOf(ids);
    const given = deals.map(({ path, end }) => deal({ path, end, closedOn: end === 'open' ? null : day('2026-02-01') }));
    const counted = (counting: 'reached' | 'touched' | 'strict') => {
      const steps = value('funnel', given, { stages, params: { counting } })?.steps ?? [];
      return { counts: steps.filter(({ won }) => !won).map(({ n }) => n), won: steps.find(({ won }) => won)?.n };
    };
    return { reached: counted('reached'), touched: counted('touched'), strict: counted('strict') };
  },
  E07: ({ won, lost, open }) => {
    const cycle = value(
      'cycleLength',
      won.map((days) => deal({ end: 'won', createdOn: 0, closedOn: days })),
      {},
    );
    const made = (end: History['end'], days: number) => {
      const createdOn = end === 'open' ? day('2026-07-01') - days : 0;
      return deal({ end, createdOn, closedOn: end === 'open' ? null : days });
    };
    const followed = [...won.map((days) => made('won', days)), ...lost.map((days) => made('lost', days)), ...open.map((days) => made('open', days))];
    const curve = value('cumulativeIncidence', followed, {})?.curve ?? [];
    return {
      meanWon: cycle?.meanDays,
      medianWon: cycle?.medianDays,
      kmMedian: value('kaplanMeierCycle', followed, {})?.medianDays,
      aj: curve.map((step) => [step.time, step.atRisk, step.won, step.lost, step.wonShare, step.lostShare, step.openShare]),
    };
  },
  E08: ({ amounts, p, gap }) => {
    const law = new SumOfDeals(amounts.map((amount, i) => ({ value: amount, p: p[i] ?? NaN })));
    while (law.addNext());
    return { mean: law.mean, P10: law.quantile(0.1), P50: law.quantile(0.5), P90: law.quantile(0.9), pAtLeastGap: law.atLeast(gap) };
  },
  E09: ({ quota, won, monthlyWon }) => {
    const asked = { period: ['2026-07-01', '2026-09-28'], today: '2026-08-15', elapsedFraction: 0.5, quotaMinor: quota } as const;
    const deals = [deal({ end: 'won', closedOn: day('2026-07-10'), amountMinor: won })];
    const pace = value('pacing', deals, asked);
    const byMonth = monthlyWon.map((amountMinor, i) => deal({ end: 'won', amountMinor, closedOn: day(`2026-0${7 + i}-01`) }));
    return {
      attainment: value('quotaAttainment', deals, asked)?.attainment,
      gap: value('gapToQuota', deals, asked)?.gapMinor,
      pacePerDay: pace?.pacePerDayMinor,
      projectedEnd: pace?.projectedEndMinor,
      onTrack: pace?.onTrackMinor,
      requiredPerDay: pace?.requiredPerDayMinor,
      monthShares: value('linearity', byMonth, asked)?.months.map(({ share }) => share),
    };
  },
};

function agrees(actual: unknown, expected: unknown, tolerance: number, path: string): void {
  if (typeof actual === 'number') assert.ok(Math.abs(actual - Number(expected)) <= tolerance, `${path}: ${actual}, expected ${String(expected)}`);
  else if (actual !== null && typeof actual === 'object') {
    const wanted = expected as Readonly<Record<string, unknown>>;
    for (const [key, part] of Object.entries(actual)) agrees(part, wanted[key], tolerance, `${path}.${key}`);
    if (Array.isArray(actual)) assert.equal(actual.length, (expected as unknown[]).length, path);
  } else assert.fail(`${path} has no number: ${String(actual)}`);
}

describe('the worked examples of the metric reference', () => {
  it('are there, or it is said that they are not', { skip }, () => {
    assert.ok(Object.keys(answers).every((id) => examples.some((example) => example.id === id)));
  });

  for (const { id, title, inputs, expected, tolerance } of examples) {
    const answer = (answers as Readonly<Record<string, (inputs: never) => unknown>>)[id];
    if (answer) it(`give ${id}: ${title}`, () => agrees(answer(inputs as never), expected, Math.max(tolerance.value, 1e-9), id));
  }
});
