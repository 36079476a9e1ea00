import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { metrics, type AnyMetric, type Measured, type MetricName, type SlipRate, type Waterfall } from '@sluice/metrics';
import { readExample } from '../support/example-text.js';
import { askPast } from '../support/ask-past.js';
import { day, deal, type DealActivity, type History } from '../support/history.js';
import { heldOf, type Happening, type Life } from '../support/lives.js';
import { ask, type Asked } from '../support/run-metric.js';

const Q3 = ['2026-07-01', '2026-09-30'] as const;
const RUNNING = { period: Q3, today: '2026-07-15' } as const;

type Given = NonNullable<Parameters<typeof deal>[0]>;
const won = (amountMinor: number, given: Given = {}): History => deal({ end: 'won', closedOn: day('2026-07-02'), amountMinor, ...given });
const lost = (amountMinor: number, given: Given = {}): History => deal({ end: 'lost', closedOn: day('2026-07-02'), amountMinor, ...given });
const open = (amountMinor: number, probability: number | null = null, given: Given = {}): History =>
  deal({ amountMinor, probability, expectedCloseOn: day('2026-08-01'), ...given });
const many = (n: number, make: (i: number) => History): readonly History[] => Array.from({ length: n }, (_, i) => make(i));
const value = <N extends MetricName>(name: N, deals: readonly History[], asked: Asked<N> = {}) => ask(name, deals, asked).value;

/** Won and lost after so many days, the last open since so many. */
const followed = ([first = 0, second = 0, third = 0, since = 0]: readonly number[]): readonly History[] => [
  ...[first, second].map((days) => won(1, { createdOn: 0, closedOn: days })),
  lost(1, { createdOn: 0, closedOn: third }),
  deal({ createdOn: day('2026-07-01') - since }),
];
const activities = (n: number, type: string, given: Partial<DealActivity> = {}): readonly DealActivity[] =>
  Array.from({ length: n }, () => ({ type, on: day('2026-03-01'), ...given }));
/** What a deal in the first stage was on its way to: the second stage on 10 March, or lost. */
const leaving = (advances: boolean, done: readonly DealActivity[]): History => {
  const createdOn = day('2026-03-01');
  const second = { stage: 's2', on: day('2026-03-10') };
  const path = [{ stage: 's1', on: createdOn }, ...(advances ? [second] : [])];
  return advances ? deal({ createdOn, path, activities: done }) : lost(1, { createdOn, path, activities: done, closedOn: second.on });
};
const life = (id: string, amountMinor: number, changes: readonly Happening[] = [], createdOn = '2026-01-10'): Life => {
  return { id, createdOn: day(createdOn), start: { stage: 's1', owner: null, amountMinor, expectedCloseOn: day('2026-05-15') }, changes };
};
const duringQ2 = (name: 'waterfall' | 'slipRate', lives: readonly Life[]): Measured<unknown> =>
  askPast(heldOf(lives, day('2026-07-01')), { metric: name, period: '2026-04-01/2026-06-30' }).total;

type Results = readonly (number | null | undefined)[];

/** The results of each example, in the order of its text, asked of the metric for the numbers given in it. */
const examples: { readonly [N in MetricName]: (...given: number[]) => Results } = {
  openPipeline: (a, b, closed) => [value('openPipeline', [open(n(a)), open(n(b)), won(n(closed))])?.amountMinor],
  weightedPipeline: (a, p, b, q) => [value('weightedPipeline', [open(n(a), n(p)), open(n(b), n(q))])],
  coverage: (closing, quotaMinor, booked) => [value('coverage', [open(n(closing)), won(n(booked))], { ...RUNNING, quotaMinor: n(quotaMinor) })?.ratio],
  concentration: (...numbers) => {
    const top = n(numbers.pop());
    return [
      value(
        'concentration',
        numbers.map((amount) => open(amount)),
        { params: { top } },
      )?.topShare,
    ];
  },
  dealSize: (...amounts) => [
    value(
      'dealSize',
      amounts.map((amount) => won(amount)),
    )?.meanMinor,
  ],
  winRate: (wins, losses) => [value('winRate', [...many(n(wins), () => won(1)), ...many(n(losses), () => lost(1))])],
  winRateByValue: (win, ...losses) => [value('winRateByValue', [won(n(win)), ...losses.map((amount) => lost(amount))])],
  createdWinRate: (all, wins, losses) => {
    const closed = [...many(n(wins), () => won(1)), ...many(n(losses), () => lost(1))];
    const found = value('createdWinRate', [...closed, ...many(n(all) - closed.length, () => open(1))]);
    return [found?.rate, found?.maturity.value];
  },
  horizonWinRate: (days, old, within, wins) => {
    assert.equal(days, within);
    const slow = many(n(old) - n(wins), () => won(1, { createdOn: 0, closedOn: n(days) + 1 }));
    const young = open(1, null, { createdOn: day('2026-07-01') - n(days) + 1 });
    return [value('horizonWinRate', [...many(n(wins), () => won(1, { createdOn: 0, closedOn: n(days) })), ...slow, young])];
  },
  winRateBreadth: (wins, losses, undecided, stale) => {
    const closed = [...many(n(wins), () => won(1)), ...many(n(losses), () => lost(1, { lostReason: 'price' }))];
    const others = [...many(n(undecided), () => lost(1, { lostReason: 'No decision' })), ...many(n(stale), () => deal())];
    const found = value('winRateBreadth', [...closed, ...others]);
    return [found?.narrow.value, found?.broad.value, found?.strict.value];
  },
  stageConversion: (advances, backs, losses) => {
    const to = (stage: string): History => deal({ path: ['s2', stage] });
    const deals = [...many(n(advances), () => to('s3')), ...many(n(backs), () => to('s1')), ...many(n(losses), () => lost(1, { path: ['s2'] }))];
    return [value('stageConversion', deals)?.stages.find(({ stage }) => stage.id === 's2')?.conversion.value];
  },
  funnel: (all, second, third) => {
    const to = (count: number, path: readonly string[]): readonly History[] => many(count, () => deal({ path }));
    const deals = [...to(n(all) - n(second), ['s1']), ...to(n(second) - n(third), ['s1', 's2']), ...to(n(third), ['s1', 's2', 's3'])];
    const step = value('funnel', deals)?.steps.find(({ stage }) => stage.id === 's3');
    return [step?.step?.value, step?.cumulative.value];
  },
  leak: (all, losses) => {
    const deals = [...many(n(losses), () => lost(1)), ...many(n(all) - n(losses), () => deal())];
    return [value('leak', deals)?.stages[0]?.rate.value];
  },
  lostReasons: (price, others) => {
    const deals = [...many(n(price), () => lost(1, { lostReason: 'price' })), ...many(n(others), () => lost(1))];
    return [value('lostReasons', deals)?.reasons.find(({ reason }) => reason === 'price')?.share.value];
  },
  cycleLength: (...days) => {
    const found = value(
      'cycleLength',
      days.map((after) => won(1, { createdOn: 0, closedOn: after })),
    );
    return [found?.meanDays, found?.medianDays];
  },
  kaplanMeierCycle: (...days) => {
    const found = value('kaplanMeierCycle', followed(days));
    return [found?.curve.find(({ time }) => time === days[1])?.survival, found?.medianDays];
  },
  cumulativeIncidence: (...days) => [value('cumulativeIncidence', followed(days))?.wonShare],
  timeInStage: (...days) => {
    const stay = (length: number): History => lost(1, { createdOn: 0, path: [{ stage: 's1', on: 0 }], closedOn: length });
    const time = value('timeInStage', days.map(stay))?.stages[0];
    return [time?.meanDays, time?.medianDays];
  },
  stageAgeing: (a, b, c, winners, usual) => {
    const aged = [a, b, c].map((days) => deal({ path: [{ stage: 's1', on: day('2026-07-01') - n(days) }] }));
    const age = value('stageAgeing', [...aged, ...many(n(winners), () => won(1, { createdOn: 0, path: [{ stage: 's1', on: 0 }], closedOn: n(usual) }))])
      ?.stages[0];
    return [age?.medianDays, age?.ageingRatio];
  },
  staleDeals: (...numbers) => {
    const days = n(numbers.pop());
    const found = value(
      'staleDeals',
      numbers.map((idle) => deal({ lastActivityOn: day('2026-07-01') - idle })),
      { params: { days } },
    );
    return [found?.count, found?.share.value];
  },
  salesVelocity: (wins, losses, size, cycle) => {
    const deals = [...many(n(wins), () => won(n(size), { createdOn: 0, closedOn: n(cycle) })), ...many(n(losses), () => lost(1))];
    return [value('salesVelocity', deals)?.perDayMinor];
  },
  pipelineVelocity: (now, wins, losses, size, cycle) => {
    const closed = [...many(n(wins), () => won(n(size), { createdOn: 0, closedOn: n(cycle) })), ...many(n(losses), () => lost(1))];
    return [value('pipelineVelocity', [...many(n(now), () => open(1)), ...closed])?.perDayMinor];
  },
  leverSensitivity: (change) => [value('leverSensitivity', [won(1)], { params: { change: n(change) } })?.together],
  linearity: (...amounts) => {
    const deals = amounts.map((amount, i) => won(amount, { closedOn: day(`2026-0${i + 4}-15`) }));
    return [value('linearity', deals, { period: ['2026-04-01', '2026-06-30'] })?.lastMonthShare];
  },
  quotaAttainment: (a, b, quota) => [value('quotaAttainment', [won(n(a)), won(n(b))], { ...RUNNING, quotaMinor: n(quota) })?.attainment],
  pacing: (booked, elapsed, days, quota) => {
    const period = ['2026-07-01', new Date(Date.UTC(2026, 6, n(days))).toISOString().slice(0, 10)] as const;
    const asked = { ...RUNNING, period, elapsedFraction: n(elapsed) / n(days), quotaMinor: n(quota) };
    const pace = value('pacing', [won(n(booked))], asked);
    return [pace?.pacePerDayMinor, pace?.projectedEndMinor, pace?.requiredPerDayMinor];
  },
  gapToQuota: (quota, booked) => [value('gapToQuota', [won(n(booked))], { ...RUNNING, quotaMinor: n(quota) })?.gapMinor],
  forecast: (booked, ...rest) => {
    const spread = value('forecast', [won(n(booked)), ...likely(rest)], { ...RUNNING, params: { method: 'crm' } })?.total;
    return [spread?.meanMinor, spread?.p50Minor];
  },
  pipelineCreated: (a, b) => [value('pipelineCreated', [open(n(a)), open(n(b)), deal({ amountMinor: null })])?.amountMinor],
  expectedGap: (quota, booked, ...rest) => {
    const asked = { ...RUNNING, quotaMinor: n(quota), params: { method: 'crm' } } as const;
    return [value('expectedGap', [won(n(booked)), ...likely(rest)], asked)?.gapMinor];
  },
  pipelineNeeded: (quota, booked, winRate) => {
    const asked = { ...RUNNING, quotaMinor: n(quota), params: { winRate: n(winRate) } };
    return [value('pipelineNeeded', [won(n(booked))], asked)?.neededMinor];
  },
  pathToQuota: (quota, booked, ...rest) => {
    const plan = value('pathToQuota', [won(n(booked)), ...likely(rest)], { ...RUNNING, quotaMinor: n(quota), params: { method: 'crm' } });
    return [plan?.sumMinor, plan?.jointChance, plan?.chance];
  },
  planB: (quota, booked, ...rest) => {
    const asked = { ...RUNNING, quotaMinor: n(quota), params: { method: 'crm', fromStage: 's1', staleDays: 0 } } as const;
    return [value('planB', [won(n(booked)), ...likely(rest)], asked)?.chanceAfter];
  },
  touchesToMeeting: (...touches) => {
    const met = (before: number): History => deal({ activities: [...activities(before, 'call'), ...activities(1, 'meeting', { on: day('2026-03-02') })] });
    return [value('touchesToMeeting', touches.map(met))?.mean];
  },
  activityConversion: (on, demos, without, others) => {
    const arm = (all: number, advancing: number, done: readonly DealActivity[]) => many(all, (i) => leaving(i < advancing, done));
    const cells = value('activityConversion', [...arm(n(demos), n(on), activities(1, 'demo')), ...arm(n(others), n(without), [])])?.cells;
    return [cells?.find(({ stage, type }) => stage.id === 's1' && type === 'demo')?.difference?.value];
  },
  activityMix: (calls, mails) => {
    const [rep] = value('activityMix', [won(1, { owner: 'ann', activities: [...activities(n(calls), 'call'), ...activities(n(mails), 'email')] })])?.reps ?? [];
    assert.match(metrics.activityMix.example, new RegExp(`, ${rep?.mix}$`));
    return [rep?.callShare];
  },
  activityChain: (dials, connects) => {
    const done = [...activities(n(dials) - n(connects), 'call'), ...activities(n(connects), 'call', { outcome: 'connected' })];
    const step = value('activityChain', [deal({ activities: done })])?.steps[0];
    return [step?.rate, step?.perOutcome.perOutcome];
  },
  leaderboard: (...amounts) => {
    const rows =
      value(
        'leaderboard',
        amounts.map((amount, i) => won(amount, { owner: `rep ${i}` })),
      )?.rows ?? [];
    assert.equal(rows[1]?.rank, rows[2]?.rank);
    return [rows[1]?.rank, rows[3]?.rank];
  },
  repPerformance: (first, ofFirst, second, ofSecond, strength) => {
    const closed = (owner: string, wins = 0, all = 0) => many(all, (i) => (i < wins ? won(1, { owner }) : lost(1, { owner })));
    const found = value('repPerformance', [...closed('ann', first, ofFirst), ...closed('ben', second, ofSecond)]);
    assert.equal(found?.winRateStrength, strength);
    return [found?.reps.find(({ owner }) => owner === 'ann')?.winRate.shrunk];
  },
  forecastRollup: (closed, ...amounts) => {
    const categories = ['Commit', 'Best Case', 'Pipeline'];
    const columns = value(
      'forecastRollup',
      [won(n(closed)), ...amounts.map((amount, i) => open(amount, null, { forecastCategory: categories[i] ?? null }))],
      RUNNING,
    )?.raw;
    return [columns?.commitMinor, columns?.bestCaseMinor, columns?.pipelineMinor];
  },
  newVsExpansion: (fresh, more) => [value('newVsExpansion', [won(n(fresh), { type: 'new' }), won(n(more), { type: 'expansion' })])?.expansionShare],
  dataQuality: (all, amount, close, step, activity, owner) => {
    const has = (i: number, count = 0): boolean => i < count;
    const deals = many(n(all), (i) =>
      deal({
        amountMinor: has(i, amount) ? 1 : null,
        expectedCloseOn: has(i, close) ? day('2026-08-01') : day('2026-06-01'),
        nextStep: has(i, step) ? 'call' : null,
        lastActivityOn: has(i, activity) ? day('2026-06-30') : day('2026-01-01'),
        owner: has(i, owner) ? 'ann' : null,
      }),
    );
    return [value('dataQuality', deals)?.score];
  },
  waterfall: (kept, gone, worth, fresh) => {
    assert.equal(gone, worth);
    const on = day('2026-05-01');
    const lives = [life('a', n(kept)), life('b', n(gone), [{ on, field: 'stage', to: 'won' }]), life('c', n(fresh), [], '2026-05-01')];
    return [(duringQ2('waterfall', lives).value as Waterfall | null)?.closing.amountMinor];
  },
  slipRate: (all, slipped) => {
    const push: Happening = { on: day('2026-05-01'), field: 'expectedCloseOn', to: day('2026-08-01') };
    const close: Happening = { on: day('2026-05-01'), field: 'stage', to: 'won' };
    const lives = Array.from({ length: n(all) }, (_, i) => life(`d${i}`, 1, [i < n(slipped) ? push : close]));
    return [(duringQ2('slipRate', lives).value as SlipRate | null)?.rate];
  },
};

/** A number that the text must give. */
function n(given: number | undefined): number {
  assert.ok(given !== undefined, 'The example gives too few numbers.');
  return given;
}

/** Open deals of amounts and probabilities in turn. */
function likely(given: readonly number[]): readonly History[] {
  return Array.from({ length: given.length / 2 }, (_, i) => open(n(given[2 * i]), n(given[2 * i + 1]), { id: `open ${i}` }));
}

describe('the worked example', () => {
  for (const [name, answer] of Object.entries(examples)) {
    const { example } = metrics[name as MetricName];
    it(`of ${name} is what the metric answers: ${example}`, () => {
      const { given, steps } = readExample(example);
      const results = answer(...given);
      assert.equal(results.length, steps.length, 'one answer for each result');
      steps.forEach(({ result, tolerance, worked }, i) => {
        assertClose(results[i], result, tolerance, 'the metric');
        if (worked !== null) assertClose(worked, result, tolerance, 'the calculation');
      });
    });
  }
});

function assertClose(actual: number | null | undefined, expected: number, tolerance: number, what: string): void {
  assert.ok(actual != null && Math.abs(actual - expected) <= tolerance, `${what} gives ${actual}, the text says ${expected}`);
}

describe('every metric', () => {
  for (const [name, metric] of Object.entries(metrics) as [MetricName, AnyMetric][]) {
    it(`says what ${name} is, how it is computed, where that comes from, and an example, each in one line`, () => {
      for (const text of [metric.definition, metric.formula, metric.source, metric.example]) assert.match(text, /^\S.*\S$/);
    });

    it(`has an example of ${name} that is tried here`, () => assert.ok(Object.hasOwn(examples, name)));
  }
});
