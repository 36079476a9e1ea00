import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { histories, TODAY } from '../support/arbitrary-histories.js';
import { day, type History } from '../support/history.js';
import { total } from '../support/oracle/closed-deals.js';
import * as plans from '../support/oracle/plans.js';
import { ask } from '../support/run-metric.js';
import { runs } from '../support/runs.js';

const PERIOD = ['2026-06-01', '2026-08-31'] as const;
const range = { from: day(PERIOD[0]), to: day(PERIOD[1]) + 1 };
const today = day(TODAY);

/** Few deals: every outcome is listed. Chances are those given, as the ones learnt have tests of their own. */
function always(holds: (deals: readonly History[], quotaMinor: number) => void): void {
  fc.assert(fc.property(histories(11), fc.integer({ min: 0, max: 2_000_000 }), holds), { numRuns: runs(300), seed: 2026 });
}

const near = (actual: number | null | undefined, expected: number | null): void => {
  if (expected === null || actual == null) assert.equal(actual ?? null, expected);
  else assert.ok(Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)), `${actual}, expected ${expected}`);
};
const asked = (quotaMinor: number) => ({ period: PERIOD, today: TODAY, quotaMinor }) as const;

describe('plans on any history', () => {
  it('agree with the definition of plan A, safest first', () => {
    always((deals, quotaMinor) => {
      const { value, reason } = ask('pathToQuota', deals, { ...asked(quotaMinor), params: { method: 'crm' } });
      const goal = plans.gap(deals, quotaMinor, range);
      if (reason === 'target-met') assert.ok(goal <= 0);
      if (value === null) return;
      const bets = plans.expected(deals, range);
      const plan = plans.safestFirst(bets, goal);
      assert.deepEqual(
        value.deals.map(({ id }) => id),
        plan.map(({ id }) => id),
      );
      near(value.jointChance, plans.product(plan));
      near(value.chance, Math.min(1, plans.chanceOf(bets, goal)));
      assert.equal(value.sumMinor, total(plan.map((bet) => bet.value)));
      assert.equal(value.shortfallMinor, Math.max(0, goal - value.sumMinor));
    });
  });

  it('agree with every set of deals, for plan A with the largest joint chance', () => {
    always((deals, quotaMinor) => {
      const { value } = ask('pathToQuota', deals, { ...asked(quotaMinor), params: { method: 'crm', name: 'maxJoint' } });
      if (value === null) return;
      const best = plans.bestJoint(plans.expected(deals, range), value.gapMinor);
      if (best === null) assert.ok(value.shortfallMinor > 0);
      else {
        near(value.jointChance, best);
        assert.ok(value.sumMinor >= value.gapMinor);
      }
    });
  });

  it('agree with the definition of plan B', () => {
    always((deals, quotaMinor) => {
      const { value } = ask('planB', deals, { ...asked(quotaMinor), params: { method: 'crm', most: 3 } });
      if (value === null) return;
      const picks = plans.planB(deals, quotaMinor, range, today, { target: 0.8, most: 3 });
      assert.deepEqual(
        value.deals.map(({ id }) => id),
        picks,
      );
      const bets = plans.expected(deals, range);
      near(value.chanceBefore, Math.min(1, plans.chanceOf(plans.safestFirst(bets, value.gapMinor), value.gapMinor)));
      near(value.chanceOfAll, Math.min(1, plans.chanceOf(bets, value.gapMinor)));
    });
  });

  it('agree with the definitions of the expected gap and of pipeline needed', () => {
    always((deals, quotaMinor) => {
      const params = { method: 'crm' } as const;
      const { value } = ask('expectedGap', deals, { ...asked(quotaMinor), params });
      const expected = plans.gap(deals, quotaMinor, range) - plans.expectedOpen(deals, range);
      if (value) near(value.gapMinor, expected);
      const needed = ask('pipelineNeeded', deals, { ...asked(quotaMinor), params }).value;
      const rate = plans.fastWinRate(deals, range.to - 1 - today, today);
      if (needed) near(needed.neededMinor, Math.max(expected, 0) / (rate ?? NaN));
      else if (value) assert.equal(rate, null);
    });
  });
});
