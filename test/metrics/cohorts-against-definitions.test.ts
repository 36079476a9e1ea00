import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { always, closes, keeps, near } from '../support/always.js';
import { TODAY } from '../support/arbitrary-histories.js';
import { day } from '../support/history.js';
import { amounts, closedIn, percentile, total } from '../support/oracle/closed-deals.js';
import * as openDeals from '../support/oracle/open-deals.js';
import * as paths from '../support/oracle/paths.js';
import * as shape from '../support/oracle/pipeline-shape.js';
import * as survival from '../support/oracle/survival.js';
import * as rates from '../support/oracle/win-rates.js';
import { ask, drill } from '../support/run-metric.js';

const today = day(TODAY);

describe('metrics of cohorts on any history', () => {
  it('agree with the definitions of created and horizon win rates', () => {
    always((deals, asked, range) => {
      if (!closes(deals)) return;
      const { value } = ask('createdWinRate', deals, asked);
      near(value?.rate, rates.created(deals, range).rate);
      near(value?.maturity.value, rates.created(deals, range).maturity);
      for (const days of [0, 30, 90]) {
        const params = { days };
        near(ask('horizonWinRate', deals, { ...asked, params }).value, rates.withinDays(deals, days, range, today));
        const lives = survival.lives(deals, range, today);
        const byIncidence = ask('horizonWinRate', deals, { ...asked, params: { days, method: 'incidence' } });
        if (byIncidence.value === null) continue;
        const shares = survival.sharesByDay(lives);
        near(byIncidence.value, (shares[days] ?? shares.at(-1))?.won ?? 0);
      }
    });
  });

  it('agree with the definitions of narrow, broad and strict win rates, and of lost reasons', () => {
    always((deals, asked, range) => {
      if (!closes(deals)) return;
      const stale = openDeals.stale(deals, 'inactivity', 30, {}, today);
      const { value } = ask('winRateBreadth', deals, asked);
      const [narrow = null, broad = null, strict = null] = rates.breadth(deals, stale.length, range);
      near(value?.narrow.value, narrow);
      near(value?.broad.value, broad);
      near(value?.strict.value, strict);
      assert.deepEqual(drill('winRateBreadth', 'stale', deals, asked), stale);
      const lost = rates.lostFor(deals, range);
      const reasons = ask('lostReasons', deals, asked).value?.reasons ?? [];
      assert.equal(reasons.length, lost.size);
      for (const { reason, n, amountMinor, stages } of reasons) {
        const expected = lost.get(reason ?? '');
        assert.equal(n, expected?.ids.length);
        if (amountMinor !== null) assert.equal(amountMinor, expected?.minor);
        assert.equal(total(stages.map((stage) => stage.n)), n);
        assert.deepEqual(drill('lostReasons', reason === null ? 'notGiven' : `reason:${reason}`, deals, asked), expected?.ids);
      }
    });
  });

  it('agree with the definition of Kaplan-Meier, day by day', () => {
    always((deals, asked, range) => {
      const lives = survival.lives(deals, range, today);
      const { value, n } = ask('kaplanMeierCycle', deals, asked);
      assert.equal(n, lives.length);
      const left = survival.unwonByDay(lives);
      near(value?.medianDays, survival.firstDayLeft(left, 0.5));
      for (const { time, survival: share } of value?.curve ?? []) near(share, left[time] ?? null);
    });
  });

  it('agree with the definition of cumulative incidence, day by day', () => {
    always((deals, asked, range) => {
      const shares = survival.sharesByDay(survival.lives(deals, range, today));
      const { value } = ask('cumulativeIncidence', deals, asked);
      for (const { time, wonShare, lostShare, openShare } of value?.curve ?? []) {
        near(wonShare, shares[time]?.won ?? null);
        near(lostShare, shares[time]?.lost ?? null);
        near(wonShare + lostShare + openShare, 1);
      }
      const all = shares.at(-1)?.won ?? 0;
      const median = all === 0 ? null : shares.findIndex(({ won }) => won >= all / 2 - 1e-12);
      near(value?.medianWinDays, median);
    });
  });

  it('agree with the definitions of time in stage by deal and as survival', () => {
    always((deals, asked, range) => {
      if (!keeps(deals)) return;
      const byDeal = ask('timeInStage', deals, { ...asked, params: { reading: 'deals' } }).value?.stages ?? [];
      paths.durationsByDeal(deals, range).forEach((days, i) => {
        assert.equal(byDeal[i]?.n, days.length);
        near(byDeal[i]?.medianDays, percentile(days, 0.5));
        near(byDeal[i]?.meanDays, days.length === 0 ? null : total(days) / days.length);
      });
      for (const { stage, n, censored, medianDays, p90Days } of ask('timeInStage', deals, { ...asked, params: { reading: 'survival' } }).value?.stages ?? []) {
        const stays = paths.staysSince(deals, stage.id, range, today);
        assert.deepEqual([n, n + censored], [stays.filter(({ end }) => end === 'won').length, stays.length]);
        const left = survival.unwonByDay(stays);
        near(medianDays, survival.firstDayLeft(left, 0.5));
        near(p90Days, survival.firstDayLeft(left, 0.1));
      }
    });
  });

  it('agree with the definition of the cycle from a stage', () => {
    always((deals, asked, range) => {
      if (!keeps(deals) || !closes(deals)) return;
      const { value, n, excluded } = ask('cycleLength', deals, { ...asked, params: { from: 's2' } });
      const days = paths.cyclesFrom(deals, 's2', range);
      near(value?.medianDays, percentile(days, 0.5));
      near(value?.p90Days, percentile(days, 0.9));
      assert.equal(total([n, ...Object.values(excluded)]), closedIn(deals, 'won', range).length);
    });
  });

  it('agree with the definitions of concentration and coverage', () => {
    always((deals, asked, range) => {
      const { value } = ask('concentration', deals, { ...asked, params: { top: 3 } });
      const expected = shape.concentration(deals, 3);
      if (value !== null) {
        near(value.topShare, expected?.top ?? null);
        near(value.herfindahl, expected?.herfindahl ?? null);
      }
      if (range === null || range.to <= today || !closes(deals)) return;
      const quotaMinor = 700_000;
      const forms = shape.coverages(deals, quotaMinor, range, { from: today - 364, to: today + 1 });
      (['quota', 'remaining', 'yield'] as const).forEach((form, i) => {
        const covered = ask('coverage', deals, { ...asked, quotaMinor, params: { form } });
        if (covered.value !== null) near(covered.value.ratio, forms[i] ?? null);
        else if (covered.reason === 'target-met') assert.equal(forms[i], null);
      });
    });
  });

  it('agree with the definition of linearity', () => {
    always((deals, asked, range) => {
      if (range === null || range.to > today || !closes(deals)) return;
      const { value } = ask('linearity', deals, asked);
      const expected = shape.linearity(deals, range);
      if (value === null || expected === null) return;
      assert.ok(Math.abs((value.index ?? NaN) - expected.index) < 1e-4);
      assert.equal(value.wonMinor, total(amounts(closedIn(deals, 'won', range))));
      near(total(value.months.map(({ share }) => share)), 1);
      value.curve.forEach(({ elapsed, share }) => near(share, expected.byDay[Math.floor(elapsed * expected.byDay.length + 1e-9) - 1] ?? 0));
    });
  });

  it('agree with the definitions of the weighted pipeline with what was won, and of the velocity of what is open', () => {
    always((deals, asked, range) => {
      const weighted = ask('weightedPipeline', deals, asked).value;
      const withWon = ask('weightedPipeline', deals, { ...asked, params: { includeClosed: true } }).value;
      if (weighted !== null && withWon !== null) near(withWon, weighted + total(amounts(closedIn(deals, 'won', range))));
      const { value } = ask('pipelineVelocity', deals, asked);
      const sales = ask('salesVelocity', deals, asked).value;
      if (value === null || sales === null) return;
      near(value.perDayMinor * sales.levers.opportunities, sales.perDayMinor * deals.filter(({ end }) => end === 'open').length);
    });
  });
});
