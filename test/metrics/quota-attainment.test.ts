import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal } from '../support/history.js';
import { ask, drill } from '../support/run-metric.js';
import { quota, staffOf, stay } from '../support/staff.js';

const won = (amountMinor: number | 'no-rate' | null, on = '2026-07-02', owner: string | null = null, id = 'd', team: string | null = null) =>
  deal({ id, end: 'won', closedOn: day(on), amountMinor, owner, team });
const asked = { period: ['2026-07-01', '2026-09-28'], quotaMinor: 600_000 } as const;
const DAYS = ['2026-07-01', '2026-09-29'] as const;

describe('quotaAttainment', () => {
  it('is won value out of the quota, and may pass it', () => {
    const { value, numerator, denominator } = ask('quotaAttainment', [won(240_000), won(1, '2026-06-30')], asked);
    assert.deepEqual([value?.wonMinor, value?.wonCount, value?.quotaMinor, value?.attainment], [240_000, 1, 600_000, 0.4]);
    assert.deepEqual([numerator, denominator], [240_000, 600_000]);
    assert.equal(ask('quotaAttainment', [won(900_000)], asked).value?.attainment, 1.5);
  });

  it('counts a year as Σ won out of Σ quota: 85, 110 and 105 won of 100, 100 and 100 are 100 %', () => {
    const deals = ['2026-01-05', '2026-02-05', '2026-03-05'].map((on, i) => won([85, 110, 105][i] ?? 0, on));
    assert.equal(ask('quotaAttainment', deals, { period: ['2026-01-01', '2026-03-31'], quotaMinor: 300 }).value?.attainment, 1);
  });

  it('prefers the quota of the query', () => {
    assert.equal(ask('quotaAttainment', [won(240_000)], { ...asked, params: { quotaMinor: 480_000 } }).value?.attainment, 0.5);
  });

  it('is 0 where nothing was won yet, in a source that has closed deals', () => {
    assert.equal(ask('quotaAttainment', [won(5, '2025-01-01')], asked).value?.attainment, 0);
  });

  it('leaves owners without a quota out of both sums, and lists them', () => {
    const staff = staffOf([], [quota('owner', 'ann', 100, DAYS)]);
    const { value, excluded } = ask('quotaAttainment', [won(50, '2026-07-02', 'ann'), won(900, '2026-07-02', 'ben')], { period: asked.period, staff });
    assert.deepEqual([value?.attainment, excluded['noQuota']], [0.5, 1]);
    assert.deepEqual(value?.withoutQuota, [{ owner: 'ben', label: 'ben', wonMinor: 900, quotaMinor: null, attainment: null }]);
  });

  it("takes a team's quota for the wins of its owners", () => {
    const staff = staffOf([stay('ann', { team: 'n' }), stay('ben', { team: 'n' })], [quota('team', 'n', 1000, DAYS), quota('owner', 'ann', 100, DAYS)]);
    const deals = [won(50, '2026-07-02', 'ann', 'a', 'n'), won(150, '2026-07-02', 'ben', 'b', 'n')];
    const { value } = ask('quotaAttainment', deals, { period: asked.period, staff });
    assert.deepEqual([value?.wonMinor, value?.quotaMinor, value?.withoutQuota], [200, 1000, []]);
  });

  it('multiplies the quota of who is new by the ramp: 100 + 0.5 × 200', () => {
    const staff = staffOf([], [quota('owner', 'ann', 100, DAYS), quota('owner', 'ben', 200, DAYS)]);
    const { value } = ask('quotaAttainment', [won(50, '2026-07-02', 'ann')], { period: asked.period, staff, params: { ramp: { ben: 0.5 } } });
    assert.deepEqual([value?.quotaMinor, value?.attainment], [200, 0.25]);
    assert.equal(value?.owners.find(({ owner }) => owner === 'ben')?.quotaMinor, 100);
  });

  it('shares the credit of a deal, without changing the sum', () => {
    const staff = staffOf([], [quota('owner', 'ann', 100, DAYS), quota('owner', 'ben', 100, DAYS)]);
    const params = { credits: { d1: { ann: 0.25, ben: 0.75 } } };
    const { value } = ask('quotaAttainment', [won(80, '2026-07-02', 'ann', 'd1'), won(20, '2026-07-03', 'ann', 'd2')], { period: asked.period, staff, params });
    assert.equal(value?.wonMinor, 100);
    assert.deepEqual(
      value.owners.map(({ owner, wonMinor }) => [owner, wonMinor]),
      [
        ['ben', 60],
        ['ann', 40],
      ],
    );
  });

  it('finds the wins of an owner', () => {
    assert.deepEqual(drill('quotaAttainment', 'owner:ann', [won(1, '2026-07-02', 'ann', 'x'), won(1, '2026-07-02', 'ben', 'y')], asked), ['x']);
  });

  it('is null with the reason', () => {
    assert.equal(ask('quotaAttainment', [won(5)], { ...asked, quotaMinor: null }).reason, 'no-quota');
    assert.equal(ask('quotaAttainment', [won(5)], { ...asked, quotaMinor: 0 }).reason, 'zero-denominator');
    assert.equal(ask('quotaAttainment', [deal()], asked).reason, 'no-closed-deals');
    assert.equal(ask('quotaAttainment', [won(5)], { ...asked, mixed: true }).reason, 'mixed-currencies');
    assert.equal(ask('quotaAttainment', [won('no-rate')], asked).reason, 'no-rate');
  });
});
