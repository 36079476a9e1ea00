import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal, stagesOf, type History } from '../support/history.js';
import { ask, drill, type Asked } from '../support/run-metric.js';

const open = (id: string, given: Partial<Omit<History, 'path'>> = {}, stage = 's3'): History =>
  deal({
    id,
    amountMinor: 100,
    probability: 0.5,
    expectedCloseOn: day('2026-08-01'),
    createdOn: day('2026-07-01'),
    ...given,
    path: [{ stage, on: day('2026-07-01') }],
  });
const won = deal({ id: 'won', end: 'won', closedOn: day('2026-07-02'), amountMinor: 400 });
const sure = open('sure', { probability: 0.6 });
const ask25 = (of: readonly History[], more: Asked<'planB'> = {}) =>
  ask('planB', [won, sure, ...of], { period: ['2026-07-01', '2026-09-30'], today: '2026-07-15', quotaMinor: 500, params: { method: 'crm' }, ...more });
const picked = (...args: Parameters<typeof ask25>) => ask25(...args).value?.deals.map(({ id }) => id);

describe('planB', () => {
  it('adds deals outside plan A until the target: 0.6, then 0.6 + 0.4 × 0.5', () => {
    const { value } = ask25([open('a'), open('b', { probability: 0.4 })]);
    assert.deepEqual([value?.chanceBefore, value?.chanceAfter, value?.targetChance, value?.candidates], [0.6, 0.8, 0.8, 2]);
    assert.deepEqual(
      value?.deals.map(({ id, gain, pullIn }) => [id, gain, pullIn]),
      [['a', 0.2, false]],
    );
  });

  it('reaches 30 days past the period, and says so', () => {
    const later = (on: string) => ask25([open('a', { expectedCloseOn: day(on) })]).value?.deals.map(({ pullIn }) => pullIn);
    assert.deepEqual([later('2026-10-30'), later('2026-10-31')], [[true], []]);
    assert.deepEqual(picked([open('a', { expectedCloseOn: day('2026-10-01') })], { params: { method: 'crm', pullInDays: 0 } }), []);
  });

  it('takes no deal before qualification, unless told otherwise', () => {
    assert.deepEqual(picked([open('a', {}, 's1')]), []);
    assert.deepEqual(picked([open('a', {}, 's1')], { params: { method: 'crm', fromStage: 's1' } }), ['a']);
    assert.deepEqual(picked([open('a')], { params: { method: 'crm', fromStage: 's4' } }), []);
  });

  it('takes no stale deal: 30 days are not stale, 31 are', () => {
    const touched = (on: string, more: Asked<'planB'> = {}) =>
      picked([{ ...open('a', { createdOn: day('2026-01-01'), hasHistory: false, lastActivityOn: day(on) }) }], more);
    assert.deepEqual([touched('2026-06-15'), touched('2026-06-14')], [['a'], []]);
    assert.deepEqual(touched('2026-06-14', { stages: stagesOf(['s1', 's2', 's3'], {}, { s3: 60 }) }), ['a']);
    assert.deepEqual(touched('2026-06-14', { params: { method: 'crm', staleDays: 0 } }), ['a']);
  });

  it('tells the chance of every open deal of the period beside it', () => {
    assert.equal(ask25([open('a'), open('b', { expectedCloseOn: day('2026-10-15') })]).value?.chanceOfAll, 0.8);
  });

  it('is null where the quota is met', () => assert.equal(ask25([], { quotaMinor: 400 }).reason, 'target-met'));

  it('finds the open deals of the period', () => {
    assert.deepEqual(drill('planB', 'open', [won, sure], { period: ['2026-07-01', '2026-09-30'], today: '2026-07-15' }), ['sure']);
  });
});
