import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal, stagesOf } from '../support/history.js';
import { ask, drill, type Asked } from '../support/run-metric.js';

const closedOn = day('2026-02-01');
const stages = stagesOf(['s1', 's2', 's3']);
/** A skip, a way back, a late start and a jump to won. */
const deals = [
  deal({ id: 'a', path: ['s1', 's2', 's3'], end: 'won', closedOn }),
  deal({ id: 'b', path: ['s1', 's3'], end: 'lost', closedOn }),
  deal({ id: 'c', path: ['s1', 's2', 's1', 's2'] }),
  deal({ id: 'd', path: ['s2', 's3'] }),
  deal({ id: 'e', path: ['s1'], end: 'won', closedOn }),
];
const counted = (counting: 'reached' | 'touched' | 'strict' | 'direct', asked: Asked<'funnel'> = {}) =>
  ask('funnel', deals, { stages, params: { counting }, ...asked }).value?.steps.map(({ n }) => n);

describe('funnel', () => {
  it('counts by each of its readings, won at the end', () => {
    assert.deepEqual(counted('reached'), [5, 5, 4, 2]);
    assert.deepEqual(counted('touched'), [4, 3, 3, 2]);
    assert.deepEqual(counted('strict'), [4, 2, 1, 1]);
    assert.deepEqual(counted('direct'), [4, 2, 2, 1]);
  });

  it('has step conversions that multiply to the cumulative ones', () => {
    const steps = ask('funnel', deals, { stages }).value?.steps ?? [];
    const product = steps.reduce((rate, { step }) => rate * (step?.value ?? 1), 1);
    assert.ok(Math.abs(product - (steps.at(-1)?.cumulative.value ?? 0)) < 1e-12);
    assert.equal(ask('funnel', deals, { stages }).value?.overall.value, 0.4);
  });

  it('lists the very deals of a step', () => {
    const of = (part: string, counting: 'reached' | 'touched' | 'strict' | 'direct') => drill('funnel', part, deals, { stages, params: { counting } });
    assert.deepEqual(of('step:s2', 'reached'), ['a', 'b', 'c', 'd', 'e']);
    assert.deepEqual(of('step:s2', 'touched'), ['a', 'c', 'd']);
    assert.deepEqual(of('step:s3', 'strict'), ['a']);
    assert.deepEqual([of('won', 'reached'), of('won', 'strict')], [['a', 'e'], ['a']]);
    assert.deepEqual([of('step:s2', 'direct'), of('step:s3', 'direct'), of('won', 'direct')], [['a', 'c'], ['a', 'd'], ['a']]);
    assert.equal(of('step:elsewhere', 'reached'), null);
  });

  it('adds the amounts of a step', () => {
    assert.deepEqual(
      ask('funnel', deals, { stages }).value?.steps.map(({ amountMinor }) => amountMinor),
      [5000, 5000, 4000, 2000],
    );
    assert.deepEqual(
      ask('funnel', deals, { stages, params: { counting: 'touched' } }).value?.steps.map(({ amountMinor }) => amountMinor),
      [4000, 3000, 3000, 2000],
    );
    assert.equal(ask('funnel', deals, { stages, mixed: true }).value?.steps[0]?.amountMinor, null);
  });

  it('follows the deals created in the period, whenever they moved', () => {
    const asked = { stages, period: ['2026-01-01', '2026-01-01'] } as const;
    assert.equal(ask('funnel', deals, asked).value?.steps[0]?.n, 5);
    assert.equal(ask('funnel', deals, { ...asked, period: ['2026-02-01', '2026-02-28'] }).value?.steps[0]?.n, 0);
  });

  it('stops the strict reading of a leap from 1 to 4, where reached has all and touched two', () => {
    const leap = [deal({ path: ['s1', 's4'] })];
    const read = (counting: 'reached' | 'touched' | 'strict' | 'direct') => ask('funnel', leap, { params: { counting } }).value?.steps.map(({ n }) => n);
    assert.deepEqual(read('reached'), [1, 1, 1, 1]);
    assert.deepEqual(read('touched'), [1, 0, 0, 1]);
    assert.deepEqual(
      [read('strict'), read('direct')],
      [
        [1, 0, 0, 0],
        [1, 0, 0, 0],
      ],
    );
  });

  it('has no interval where a later stage holds more than the one before', () => {
    const steps = ask('funnel', [deal({ path: ['s1', 's3'] }), deal({ path: ['s2', 's3'] })], { params: { counting: 'touched' } }).value?.steps;
    assert.deepEqual([steps?.[2]?.step?.value, steps?.[2]?.step?.interval], [2, null]);
  });

  it('cancels progress by a way back, and counts it again when it is gone again', () => {
    const direct = (path: string[]) => ask('funnel', [deal({ path })], { stages, params: { counting: 'direct' } }).value?.steps.map(({ n }) => n);
    assert.deepEqual(direct(['s1', 's2', 's3', 's2']), [1, 1, 0]);
    assert.deepEqual(direct(['s1', 's2', 's1', 's2']), [1, 1, 0]);
  });

  it('starts at an anchor where asked, with the deals that first came there in the period', () => {
    const late = deal({
      id: 'z',
      path: [
        { stage: 's1', on: day('2026-01-01') },
        { stage: 's2', on: day('2026-03-01') },
      ],
      end: 'won',
      closedOn: day('2026-04-01'),
    });
    const asked = { stages, params: { anchor: 's2' }, period: ['2026-01-01', '2026-02-28'] } as const;
    const { value, n } = ask('funnel', [...deals, late], asked);
    assert.deepEqual(
      value?.steps.map(({ stage, n: count, cumulative }) => [stage.id, count, cumulative.value]),
      [
        ['s2', 3, 1],
        ['s3', 2, 2 / 3],
        ['won', 1, 1 / 3],
      ],
    );
    assert.equal(n, 3);
    const march = { ...asked, period: ['2026-03-01', '2026-03-31'] as const };
    assert.deepEqual([drill('funnel', 'won', [...deals, late], march), drill('funnel', 'step:s2', [...deals, late], asked)], [['z'], ['a', 'c', 'd']]);
  });

  it('is strict from the anchor on', () => {
    const steps = ask('funnel', deals, { stages, params: { anchor: 'S2', counting: 'strict' } }).value?.steps.map(({ n }) => n);
    assert.deepEqual(steps, [3, 2, 1]);
  });

  it('knows no anchor without history, nor one that is no open stage', () => {
    const dark = deals.map((known) => ({ ...known, hasHistory: false }));
    assert.equal(ask('funnel', dark, { stages, params: { anchor: 's2' } }).reason, 'needs-history');
    assert.equal(ask('funnel', deals, { stages, params: { anchor: 'elsewhere' } }).reason, 'unknown-stage');
    assert.equal(drill('funnel', 'won', deals, { stages, params: { anchor: 'elsewhere' } }), null);
    assert.deepEqual(ask('funnel', [...deals, deal({ hasHistory: false })], { stages, params: { anchor: 's2' } }).excluded, { noHistory: 1 });
  });

  it('leaves out deals created closed, and those without history where the source has some', () => {
    const { value, excluded } = ask('funnel', [...deals, deal({ path: [], end: 'won', closedOn }), deal({ hasHistory: false })], { stages });
    assert.equal(value?.steps[0]?.n, 5);
    assert.deepEqual(excluded, { bornClosed: 1, noHistory: 1 });
  });

  it('tells what is known at least where the source has no history', () => {
    const dark = deals.map((known, i) => ({ ...known, hasHistory: false, keepsLastStage: i === 1 }));
    const unknown = deal({ id: 'f', end: 'lost', closedOn, path: ['s2'], hasHistory: false, amountMinor: 70 });
    const { value } = ask('funnel', [...dark, unknown], { stages, params: { counting: 'strict' } });
    assert.equal(value?.counting, 'snapshot');
    assert.deepEqual(
      value?.steps.map(({ n }) => n),
      [5, 5, 4, 2],
    );
    assert.deepEqual(value?.lostUnknown, { n: 1, amountMinor: 70 });
    assert.deepEqual(drill('funnel', 'lostUnknown', [...dark, unknown], { stages }), ['f']);
  });

  it('says nothing of wins where the source has no closed deal', () => {
    const { value } = ask('funnel', [deal(), deal({ path: ['s1', 's2'] })], { stages });
    assert.deepEqual(
      value?.steps.map(({ won, n }) => [won, n]),
      [
        [false, 2],
        [false, 1],
        [false, 0],
      ],
    );
    assert.equal(value?.overall.value, null);
  });

  it('keeps pipelines apart, each with its own first step', () => {
    const two = [...stages, ...stagesOf(['t1', 't2'], {}, {}, 'q', 5).map((stage) => ({ ...stage, id: stage.kind === 'open' ? stage.id : `q-${stage.id}` }))];
    const { value } = ask('funnel', [deal({ path: ['s1'] }), deal({ path: ['t1', 't2'] })], { stages: two, has: { closedDeals: false } });
    assert.deepEqual(
      value?.steps.map(({ stage, n, step }) => [stage.id, n, step === null]),
      [
        ['s1', 1, true],
        ['s2', 0, false],
        ['s3', 0, false],
        ['t1', 1, true],
        ['t2', 1, false],
      ],
    );
  });

  it('is 0 everywhere without deals, and without conversions', () => {
    const { value } = ask('funnel', [], { stages });
    assert.deepEqual(
      value?.steps.map(({ n, cumulative }) => [n, cumulative.value]),
      Array.from({ length: 4 }, () => [0, null]),
    );
  });
});
