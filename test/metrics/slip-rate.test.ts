import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Measured, SlipRate } from '@sluice/metrics';
import { dateOfDay, dayOfDate as day } from '@sluice/model';
import fc from 'fast-check';
import type { MetricQuery } from '../../packages/engine/src/protocol.js';
import { askPast } from '../support/ask-past.js';
import { assertNumbers } from '../support/assert-numbers.js';
import { heldOf, lives, type Happening, type Life } from '../support/lives.js';
import { slipRateOf } from '../support/oracle/slip-rate.js';
import { runs } from '../support/runs.js';

const TODAY = day('2026-07-01');
const START = { stage: 's1', owner: 'ann', amountMinor: 1000, expectedCloseOn: day('2026-05-15') };
const life = (changes: readonly Happening[] = [], given: Partial<Life> = {}): Life => ({
  id: 'd',
  createdOn: day('2026-01-10'),
  start: START,
  changes,
  ...given,
});
const together = (all: readonly Life[]): readonly Life[] => all.map((each, i) => ({ ...each, id: `d${i}` }));
const on = day('2026-05-01');
const push: Happening = { on, field: 'expectedCloseOn', to: day('2026-07-10') };

type Asked = Partial<Extract<MetricQuery, { metric: 'slipRate' }>>;
const ask = (all: readonly Life[], asked: Asked = {}): Measured<SlipRate> =>
  askPast(heldOf(together(all), TODAY), { metric: 'slipRate', period: '2026-04-01/2026-06-30', ...asked }).total as Measured<SlipRate>;

describe('slipRate', () => {
  it('is what was put off out of what was expected: 1 won, 1 lost, 1 deleted, 1 pushed, 1 left without a date, 1 past its date make 3 of 6', () => {
    const all = [
      life([{ on, field: 'stage', to: 'won' }]),
      life([{ on, field: 'stage', to: 'lost' }]),
      life([{ on, field: 'deleted' }]),
      life([push]),
      life([{ on, field: 'expectedCloseOn', to: null }]),
      life(),
    ];
    const { value, numerator, denominator, interval } = ask(all);
    assert.deepEqual(
      [value?.rate, numerator, denominator, value?.won, value?.lost, value?.removed, value?.slipped, value?.pending],
      [0.5, 3, 6, 1, 1, 1, 3, 0],
    );
    assert.ok(interval && interval.low < 0.5 && interval.high > 0.5);
  });

  it('counts everything that was not won as slipped in its strict form: 6 of 10 not won are 60 %', () => {
    const won = Array.from({ length: 4 }, () => life([{ on, field: 'stage', to: 'won' }]));
    const lost = Array.from({ length: 6 }, () => life([{ on, field: 'stage', to: 'lost' }]));
    const { value } = ask([...won, ...lost]);
    assert.deepEqual([value?.strict.value, value?.rate], [0.6, 0]);
  });

  it('is by value what the slipped deals were worth at the start', () => {
    const all = [life([{ on, field: 'amountMinor', to: 9000 }, push]), life([{ on, field: 'stage', to: 'won' }], { start: { ...START, amountMinor: 3000 } })];
    assert.deepEqual(ask(all).value?.byValue, { value: 0.25, numerator: 1000, denominator: 4000 });
  });

  it('tells pushes and their mean length', () => {
    const { value } = ask([life([push, { on: on + 1, field: 'expectedCloseOn', to: day('2026-07-20') }])]);
    assert.deepEqual([value?.pushes, value?.averagePushDays], [2, (56 + 10) / 2]);
    assert.equal(ask([life()]).value?.averagePushDays, null);
  });

  it('judges a running period as it stands now', () => {
    const late = { start: { ...START, expectedCloseOn: day('2026-07-20') } };
    const { value, partial } = ask([life([], late), life([], { start: { ...START, expectedCloseOn: day('2026-06-30') } })], {
      period: '2026-06-01/2026-07-31',
    });
    assert.deepEqual([value?.pending, value?.slipped], [1, 1]);
    assert.ok(partial);
  });

  it('looks at deals that were in a forecast category at the start', () => {
    const held = heldOf(together([life([push]), life()]), TODAY);
    const history = [...(held.history ?? []), { dealId: 'd0', at: on * 86_400_000, field: 'forecastCategory', from: 'commit', to: 'omitted' } as const];
    const query = { metric: 'slipRate', period: '2026-04-01/2026-06-30', params: { categories: ['Commit'] } } satisfies MetricQuery;
    assert.equal(askPast({ ...held, history }, query).total.n, 1);
  });

  it('is null for all time, before the period, and where nothing was expected', () => {
    const reasons = [ask([life()], { period: 'all' }), ask([life()], { period: '2027' }), ask([])].map(({ reason }) => reason);
    assert.deepEqual(reasons, ['no-period', 'not-started', 'zero-denominator']);
  });

  it('is the definition for any history and window, running or over', () => {
    const any = fc.tuple(lives(day('2026-01-01'), TODAY), fc.integer({ min: 0, max: 170 }), fc.integer({ min: 1, max: 120 }));
    fc.assert(
      fc.property(any, ([all, after, long]) => {
        const from = day('2026-01-05') + after;
        const to = from + long;
        const { n, value, denominator } = askPast(heldOf(all, TODAY), { metric: 'slipRate', period: `${dateOfDay(from)}/${dateOfDay(to - 1)}` })
          .total as Measured<SlipRate>;
        const plain = slipRateOf(all, from, to, TODAY);
        assert.deepEqual([n, denominator], [plain.n, plain.n]);
        if (value === null) return assert.equal(plain.n, 0);
        assertNumbers(value, 'slipRate');
        const { won, lost, removed, slipped, pending, byValue, pushes } = value;
        assert.deepEqual({ won, lost, removed, slipped, pending }, pick(plain));
        assert.deepEqual([byValue.numerator, byValue.denominator], [plain.value.numerator, plain.value.denominator]);
        assert.deepEqual([pushes, value.averagePushDays], [plain.pushes, plain.pushes === 0 ? null : plain.pushedDays / plain.pushes]);
      }),
      { numRuns: runs(300), seed: 21 },
    );
  });
});

function pick({ won, lost, removed, slipped, pending }: ReturnType<typeof slipRateOf>) {
  return { won, lost, removed, slipped, pending };
}
