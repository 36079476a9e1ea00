import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { metrics, type MetricName } from '@sluice/metrics';
import fc from 'fast-check';
import { always, closes, keeps, near } from '../support/always.js';
import { assertNumbers } from '../support/assert-numbers.js';
import { histories, TODAY } from '../support/arbitrary-histories.js';
import { day, STAGES, stagesOf } from '../support/history.js';
import * as closed from '../support/oracle/closed-deals.js';
import * as openDeals from '../support/oracle/open-deals.js';
import * as paths from '../support/oracle/paths.js';
import { atLeast, everyOutcome, quantileOf } from '../support/oracle/sum-law.js';
import { ask, contextOf, drill } from '../support/run-metric.js';
import { runs } from '../support/runs.js';

const today = day(TODAY);

describe('metrics on any history', () => {
  it('agree with the definitions of win rates and sizes', () => {
    always((deals, asked, range) => {
      near(ask('winRate', deals, asked).value, closed.winRate(deals, range));
      near(ask('winRateByValue', deals, asked).value, closed.winRateByValue(deals, range));
      const size = ask('dealSize', deals, asked).value;
      near(size?.meanMinor, closed.dealSize(deals, range).mean);
      near(size?.medianMinor, closed.dealSize(deals, range).median);
    });
  });

  it('agree with the definitions of cycle and velocity', () => {
    always((deals, asked, range) => {
      const cycle = ask('cycleLength', deals, asked).value;
      near(cycle?.medianDays, closed.percentile(closed.cycles(deals, range), 0.5));
      near(cycle?.p90Days, closed.percentile(closed.cycles(deals, range), 0.9));
      near(ask('salesVelocity', deals, asked).value?.perDayMinor, closed.salesVelocity(deals, range));
    });
  });

  it('agree with the definitions of conversion and time in stage', () => {
    always((deals, asked, range) => {
      if (!keeps(deals)) return;
      const exits = ask('stageConversion', deals, asked).value?.stages.map(({ advance, back, lost }) => [advance, back, lost]);
      assert.deepEqual(exits, paths.exits(deals, range));
      const times = ask('timeInStage', deals, asked).value?.stages ?? [];
      paths.durations(deals, range).forEach((days, i) => {
        assert.equal(times[i]?.n, days.length);
        near(times[i]?.medianDays, closed.percentile(days, 0.5));
        near(times[i]?.p90Days, closed.percentile(days, 0.9));
      });
    });
  });

  for (const counting of ['reached', 'touched', 'strict', 'direct'] as const) {
    it(`agree with the definition of the funnel, ${counting}`, () => {
      always((deals, asked, range) => {
        if (!keeps(deals) || !closes(deals)) return;
        const steps = ask('funnel', deals, { ...asked, params: { counting } }).value?.steps ?? [];
        assert.deepEqual(
          steps.map(({ n }) => n),
          paths.funnel(deals, counting, range),
        );
        steps.forEach(({ stage, won, n }) => {
          assert.equal(drill('funnel', won ? 'won' : `step:${stage.id}`, deals, { ...asked, params: { counting } })?.length, n);
        });
        if (counting === 'reached') steps.slice(1).forEach(({ n }, i) => assert.ok(n <= (steps[i]?.n ?? 0)));
      });
    });
  }

  for (const counting of ['reached', 'touched', 'strict', 'direct'] as const) {
    it(`agree with the definition of the funnel from an anchor, ${counting}`, () => {
      always((deals, asked, range) => {
        if (!keeps(deals) || !closes(deals)) return;
        for (const anchor of ['s2', 's3']) {
          const steps = ask('funnel', deals, { ...asked, params: { counting, anchor } }).value?.steps ?? [];
          assert.deepEqual(
            steps.map(({ n }) => n),
            paths.funnel(deals, counting, range, anchor),
          );
          steps.forEach(({ stage, won, n }) => {
            assert.equal(drill('funnel', won ? 'won' : `step:${stage.id}`, deals, { ...asked, params: { counting, anchor } })?.length, n);
          });
        }
      });
    });
  }

  it('agree with the definition of the funnel without history', () => {
    always((deals, asked, range) => {
      if (!closes(deals)) return;
      const dark = deals.map((deal) => ({ ...deal, hasHistory: false }));
      const { value } = ask('funnel', dark, asked);
      const { steps, lostUnknown } = paths.snapshot(dark, range);
      assert.deepEqual([value?.counting, value?.steps.map(({ n }) => n), value?.lostUnknown?.n], ['snapshot', steps, lostUnknown]);
    });
  });

  it('agree with the definition of the leak', () => {
    always((deals, asked, range) => {
      if (!keeps(deals) || !closes(deals)) return;
      const stages = ask('leak', deals, asked).value?.stages ?? [];
      paths.leak(deals, range).forEach(([lost, money, touched, won, resolved], i) => {
        const stage = stages[i];
        assert.deepEqual([stage?.lost, stage?.rate.denominator], [lost, touched]);
        assert.deepEqual([stage?.passThrough.numerator, stage?.passThrough.denominator], [won, resolved]);
        if (stage?.lostAmountMinor !== null) assert.equal(stage?.lostAmountMinor, money);
      });
    });
  });

  it('agree with the definitions of open, weighted and closing pipeline', () => {
    always((deals, asked, range) => {
      const { value } = ask('openPipeline', deals, asked);
      assert.equal(value?.count, openDeals.openPipeline(deals).count);
      if (value?.amountMinor != null) assert.equal(value.amountMinor, openDeals.openPipeline(deals).amountMinor);
      const weighted = ask('weightedPipeline', deals, asked).value;
      if (weighted !== null) near(weighted, openDeals.weighted(deals, { s1: 0.1, s2: 0.3, s3: 0.5, s4: 0.8 }));
      if (range === null || range.to <= today) return;
      const closing = openDeals.closingIn(deals, range).map(({ id }) => id);
      assert.deepEqual(drill('openPipeline', 'open', deals, { ...asked, params: { window: 'closing' } }), closing);
      assert.deepEqual(drill('forecast', 'open', deals, asked), closing);
    });
  });

  it('agree with the definitions of stale deals and ages', () => {
    const rotDays = { s1: 10, s3: 0 };
    const stages = stagesOf(['s1', 's2', 's3', 's4'], {}, rotDays);
    always((deals, asked) => {
      for (const staleRule of ['inactivity', 'inactivityUnlessPlanned', 'stageAge', 'dealAge'] as const) {
        const stale = openDeals.stale(deals, staleRule, 30, rotDays, today);
        assert.equal(ask('staleDeals', deals, { ...asked, stages, params: { staleRule } }).value?.count, stale.length);
        assert.deepEqual(drill('staleDeals', 'stale', deals, { ...asked, stages, params: { staleRule } }), stale);
      }
      const [first] = ask('stageAgeing', deals, { ...asked, stages }).value?.stages ?? [];
      const ages = openDeals.ages(deals, 's1', today);
      near(first?.medianDays, closed.percentile(ages, 0.5));
      assert.equal(first?.stalled, ages.filter((days) => days > 10).length);
    });
  });

  it('agree with every outcome listed, for the forecast', () => {
    fc.assert(
      fc.property(histories(14), fc.integer({ min: 0, max: 2_000_000 }), (deals, quotaMinor) => {
        const asked = { period: ['2026-06-01', '2026-08-31'], today: TODAY, quotaMinor, params: { method: 'crm' } } as const;
        const { value } = ask('forecast', deals, asked);
        const range = contextOf(deals, asked).period;
        if (!value || !range || !closes(deals)) return;
        const won = closed.total(closed.amounts(closed.closedIn(deals, 'won', range)));
        const law = everyOutcome(
          openDeals.closingIn(deals, range).flatMap(({ amountMinor, probability, path }) => {
            const p = probability ?? STAGES.find(({ id }) => id === path.at(-1)?.stage)?.probability;
            return typeof amountMinor === 'number' && p != null ? [{ value: amountMinor, p }] : [];
          }),
        );
        assert.equal(value.wonMinor, won);
        assert.deepEqual(
          [value.total.p10Minor, value.total.p50Minor, value.total.p90Minor],
          [0.1, 0.5, 0.9].map((q) => won + quantileOf(law, q)),
        );
        near(value.chance, Math.min(1, atLeast(law, quotaMinor - won)));
        near(value.total.meanMinor, won + closed.total(law.map(([sum, chance]) => sum * chance)));
      }),
      { numRuns: runs(300), seed: 2026 },
    );
  });

  it('never hold a number that is none, and give a reason for each null', () => {
    always((deals, asked) => {
      for (const name of Object.keys(metrics) as MetricName[]) {
        // Those that look back are asked with their past in tests of their own.
        if ('openings' in metrics[name]) continue;
        const measured = ask(name, deals, { ...asked, quotaMinor: 500_000, elapsedFraction: 0.3, mixed: deals.length % 5 === 4 });
        assert.equal(measured.value === null, measured.reason !== undefined, name);
        assertNumbers(measured, name);
      }
    });
  });
});
