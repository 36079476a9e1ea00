import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Staff } from '@sluice/metrics';
import type { DayRange } from '@sluice/model';
import fc from 'fast-check';
import { TODAY } from '../support/arbitrary-histories.js';
import { teamHistories, teams } from '../support/arbitrary-teams.js';
import { day, type History } from '../support/history.js';
import * as closed from '../support/oracle/closed-deals.js';
import { pipelineCreated } from '../support/oracle/created.js';
import * as people from '../support/oracle/people.js';
import * as rollup from '../support/oracle/rollup.js';
import * as splits from '../support/oracle/splits.js';
import * as touches from '../support/oracle/touches.js';
import { ask, contextOf, drill } from '../support/run-metric.js';
import { runs } from '../support/runs.js';

const PERIODS = [null, ['2026-01-01', '2026-03-31'], ['2026-04-01', '2026-09-30']] as const;
const RUNNING = ['2026-04-01', '2026-09-30'] as const;
const OWNERS = ['ann', 'ben', 'cem', 'dan'];
const today = day(TODAY);

interface Given {
  readonly asked: { readonly period: (typeof PERIODS)[number]; readonly today: string };
  readonly range: DayRange | null;
}

function always(holds: (deals: readonly History[], given: Given) => void): void {
  const any = fc.tuple(teamHistories(), fc.constantFrom(...PERIODS));
  fc.assert(
    fc.property(any, ([deals, period]) => holds(deals, { asked: { period, today: TODAY }, range: contextOf(deals, { period }).period })),
    { numRuns: runs(300), seed: 2027 },
  );
}

function alwaysWithTeams(holds: (deals: readonly History[], staff: Staff, range: DayRange) => void): void {
  fc.assert(
    fc.property(teamHistories(), teams, (deals, staff) => holds(deals, staff, { from: day(RUNNING[0]), to: day(RUNNING[1]) + 1 })),
    { numRuns: runs(300), seed: 2027 },
  );
}

const near = (actual: number | null | undefined, expected: number | null, what = ''): void => {
  if (expected === null || actual == null) assert.equal(actual ?? null, expected, what);
  else assert.ok(Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)), `${what} ${actual}, expected ${expected}`);
};
const closes = (deals: readonly History[]): boolean => deals.some(({ end }) => end !== 'open');

describe('metrics of people on any history', () => {
  for (const at of ['creation', 'qualification'] as const) {
    it(`agree with the definition of pipeline created, at ${at}`, () => {
      always((deals, { asked, range }) => {
        const { value } = ask('pipelineCreated', deals, { ...asked, params: { at, graceDays: 5 } });
        if (value === null) return;
        const expected = pipelineCreated(deals, at, 5, range);
        assert.deepEqual([value.count, value.withoutAmount], [expected.count, expected.withoutAmount]);
        if (value.amountMinor !== null) assert.equal(value.amountMinor, expected.amountMinor);
        assert.equal(drill('pipelineCreated', 'created', deals, { ...asked, params: { at, graceDays: 5 } })?.length, value.count);
      });
    });
  }

  it('agree with the definition of attainment, without what owners without a quota won', () => {
    alwaysWithTeams((deals, staff, range) => {
      const { value, reason } = ask('quotaAttainment', deals, { period: RUNNING, today: TODAY, staff });
      const quota = staff.quotaFor('all', range);
      if (value === null) return assert.notEqual(reason, undefined);
      near(value.attainment, people.creditedWon(deals, staff, range) / (quota ?? NaN));
      const gap = ask('gapToQuota', deals, { period: RUNNING, today: TODAY, staff }).value;
      assert.equal(gap?.wonMinor, value.wonMinor);
      const listed = value.owners.reduce((sum, { wonMinor }) => sum + wonMinor, 0);
      assert.equal(listed, closed.total(closed.amounts(closed.closedIn(deals, 'won', range))));
    });
  });

  it('agree with the definition of the leaderboard', () => {
    alwaysWithTeams((deals, staff, range) => {
      const asked = { period: RUNNING, today: TODAY, staff } as const;
      const places = people.places(deals, staff, range, today);
      for (const mode of ['competition', 'dense'] as const) {
        const { value } = ask('leaderboard', deals, { ...asked, params: { mode } });
        if (value === null || value.rows.some(({ score }) => score === null)) return;
        assert.deepEqual(new Map(value.rows.map(({ owner, rank }) => [owner, rank ?? 0])), new Map([...people.ranks(places, mode)]));
      }
      const ordinal = ask('leaderboard', deals, { ...asked, params: { mode: 'ordinal' } }).value?.rows.map(({ owner }) => owner);
      assert.deepEqual(
        ordinal,
        [...places].sort((a, b) => (people.standsBefore(a, b) ? -1 : 1)).map(({ owner }) => owner),
      );
    });
  });

  it('compare ranks with those at the end of the period before', () => {
    const before = { from: day('2026-01-01'), to: day('2026-04-01') };
    const quarter = { from: day('2026-04-01'), to: day('2026-07-01') };
    fc.assert(
      fc.property(teamHistories(), (deals) => {
        const staff = { ...contextOf(deals).staff };
        const { value } = ask('leaderboard', deals, { period: ['2026-04-01', '2026-06-30'], today: TODAY, staff });
        if (value === null || value.rows.some(({ score }) => score === null)) return;
        const [now, then] = [quarter, before].map((range) => people.ranks(people.places(deals, staff, range, today), 'competition'));
        for (const { owner, change } of value.rows) if (change !== null) assert.equal(change, (then?.get(owner) ?? 0) - (now?.get(owner) ?? 0));
      }),
      { numRuns: runs(300), seed: 2027 },
    );
  });

  it('agree with the definition of rep performance, drawn rates included', () => {
    always((deals, { asked, range }) => {
      const { value } = ask('repPerformance', deals, asked);
      const owners = value?.reps.map(({ owner }) => owner ?? '') ?? [];
      const rates = owners.map((owner) => people.closedBy(deals, owner, range));
      if (!closes(deals)) return;
      value?.reps.forEach((rep, i) => {
        const owner = owners[i] ?? '';
        assert.deepEqual([rep.winRate.numerator, rep.winRate.denominator], rates[i]);
        near(rep.winRate.shrunk, people.drawn(rates, i));
        const own = deals.filter((deal) => deal.owner === owner);
        near(rep.medianCycleDays, closed.percentile(closed.cycles(own, range), 0.5));
        if (rep.wonMinor !== null) {
          assert.equal(rep.wonMinor, closed.total(closed.amounts(closed.closedIn(own, 'won', range))));
          near(rep.meanSizeMinor, closed.dealSize(own, range).mean);
          near(rep.winRateByValue, closed.winRateByValue(own, range));
        }
        assert.equal(rep.openCount, own.filter(({ end }) => end === 'open').length);
        assert.equal(rep.createdCount, pipelineCreated(own, 'creation', 7, range).count);
      });
      ['s1', 's2', 's3', 's4'].forEach((stage, s) => {
        const exits = owners.map((owner) => people.exitsBy(deals, owner, stage, range));
        value?.reps.forEach(({ stages }, i) => {
          const conversion = stages[s]?.conversion;
          assert.deepEqual([conversion?.numerator, conversion?.denominator], exits[i]);
          near(conversion?.shrunk, people.drawn(exits, i));
        });
      });
    });
  });

  it('agree with the definition of the roll-up, up the hierarchy and in both forms of columns', () => {
    const params = { stageCategories: { s3: 'bestCase', s4: 'commit' } } as const;
    alwaysWithTeams((deals, staff, range) => {
      if (!closes(deals)) return;
      const persons: readonly (string | null)[] = [...new Set(deals.map(({ owner }) => owner))];
      for (const columns of ['single', 'cumulative'] as const) {
        const { value } = ask('forecastRollup', deals, { period: RUNNING, today: TODAY, staff, params: { ...params, columns } });
        const shape = (all: rollup.Columns): rollup.Columns => (columns === 'single' ? all : rollup.cumulative(all));
        for (const { person, raw, adjusted } of value?.people ?? []) {
          const below = persons.filter((each) => each === person || (each !== null && person !== null && rollup.isBelow(each, person, staff, today)));
          const expected = shape(rollup.add(below.map((each) => rollup.own(deals, each, range))));
          assert.deepEqual([raw.pipelineMinor, raw.bestCaseMinor, raw.commitMinor, raw.closedMinor, raw.omittedMinor], expected);
          assert.deepEqual(adjusted, raw);
        }
        const all = shape(rollup.add(persons.map((each) => rollup.own(deals, each, range))));
        if (value) assert.deepEqual([value.raw.pipelineMinor, value.raw.closedMinor, value.raw.omittedMinor], [all[0], all[3], all[4]]);
      }
    });
  });

  it('find the deals behind each category, each once', () => {
    const params = { stageCategories: { s3: 'bestCase', s4: 'commit' } } as const;
    always((deals, { asked }) => {
      if (asked.period !== PERIODS[2]) return;
      const parts = ['pipeline', 'bestCase', 'commit'].map((part) => drill('forecastRollup', part, deals, { ...asked, params }) ?? []);
      const open = drill('openPipeline', 'open', deals, { ...asked, params: { window: 'closing' } }) ?? [];
      const omitted = drill('forecastRollup', 'omitted', deals, { ...asked, params }) ?? [];
      assert.deepEqual([...parts.flat(), ...omitted.filter((id) => open.includes(id))].sort(), [...open].sort());
    });
  });

  it('agree with the definitions of kinds of deals and of repeated wins', () => {
    always((deals, { asked, range }) => {
      const { value } = ask('newVsExpansion', deals, asked);
      if (value === null) return;
      const expected = splits.wonByKind(deals, range);
      assert.deepEqual(
        value.kinds.map(({ count, amountMinor }) => [count, amountMinor]),
        expected.kinds.map(([count, amount], i) => [count, value.kinds[i]?.amountMinor === null ? null : amount]),
      );
      assert.deepEqual([value.repeatWinRate.numerator, value.repeatWinRate.denominator], [expected.again, expected.customers]);
      assert.equal(
        value.kinds.reduce((sum, { count }) => sum + count, 0),
        value.wonCount,
      );
    });
  });

  it('agree with the definition of data quality, and find who lacks what', () => {
    always((deals, { asked }) => {
      const { value, n } = ask('dataQuality', deals, asked);
      const expected = splits.quality(deals, today);
      if (value === null) return assert.equal(n, 0);
      assert.deepEqual(
        value.parts.map(({ share }) => share.numerator),
        expected,
      );
      near(value.score, closed.total(expected.map((having) => having / n)) / 5);
      for (const { part, offenders } of value.parts) assert.equal(drill('dataQuality', part, deals, asked)?.length, offenders);
    });
  });
});

describe('metrics of activities on any history', () => {
  it('agree with the definition of touches until the first meeting', () => {
    always((deals, { asked, range }) => {
      const { value } = ask('touchesToMeeting', deals, asked);
      const expected = touches.untilMeeting(deals, range, today);
      if (value === null) return assert.equal(expected.touches + expected.meetings, 0);
      assert.deepEqual([value.met, value.censored], [expected.before.length, expected.censored]);
      near(value.mean, expected.before.length === 0 ? null : closed.total(expected.before) / expected.before.length);
      near(value.median, closed.percentile(expected.before, 0.5));
      near(value.p80, closed.percentile(expected.before, 0.8));
      near(value.perMeeting.perOutcome, expected.meetings === 0 ? null : expected.touches / expected.meetings);
    });
  });

  it('agree with the definition of conversion with and without an activity', () => {
    always((deals, { asked, range }) => {
      const { value } = ask('activityConversion', deals, { ...asked, params: { minimumPerArm: 2 } });
      for (const { stage, type, perAdvance, touched, untouched, difference } of value?.cells ?? []) {
        const expected = touches.inStage(deals, stage.id, type, range, today);
        assert.equal(perAdvance.attempts, expected.activities);
        assert.deepEqual([touched.numerator, touched.denominator], expected.touched);
        assert.deepEqual([untouched.numerator, untouched.denominator], expected.untouched);
        assert.equal(difference === null, touched.denominator < 2 || untouched.denominator < 2);
        if (difference) assert.ok(difference.interval.low <= difference.value && difference.value <= difference.interval.high);
      }
    });
  });

  it('agree with the definitions of the mix and the chain', () => {
    always((deals, { asked, range }) => {
      const { value } = ask('activityMix', deals, asked);
      for (const owner of OWNERS) {
        const expected = touches.mixOf(deals, owner, range, today);
        const rep = value?.reps.find((each) => each.owner === owner);
        if ((expected.calls ?? 0) + (expected.mails ?? 0) === 0) assert.equal(rep, undefined);
        else assert.deepEqual([rep?.calls, rep?.mails, rep?.winRate.numerator, rep?.winRate.denominator], Object.values(expected));
      }
      const counts = ask('activityChain', deals, asked).value?.counts;
      const expected = touches.chain(deals, range, today);
      assert.deepEqual(Object.values(counts ?? {}), closes(deals) || deals.length === 0 ? expected : [...expected.slice(0, 4), null]);
    });
  });
});
