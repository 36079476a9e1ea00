import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildQuota } from '../../../packages/sources/src/mapping/build-quota.js';
import { request } from '../read-all.js';
import { build } from './row.js';

const amount = { major: '5', currency: null };
const span = (values: Record<string, unknown>, named = request()) => {
  const [quota] = build(buildQuota, { amount, ...values }, { request: named }).quotas;
  return quota && [quota.periodStart, quota.periodEnd];
};

describe('buildQuota', () => {
  for (const [period, start, end] of [
    ['2026-Q4', '2026-10-01', '2027-01-01'],
    ['Q4 2026', '2026-10-01', '2027-01-01'],
    ['2026 q4', '2026-10-01', '2027-01-01'],
    ['2026-11', '2026-11-01', '2026-12-01'],
    ['2026', '2026-01-01', '2027-01-01'],
    ['2026-01-01/2026-03-31', '2026-01-01', '2026-04-01'],
  ] as const) {
    it(`reads ${period}`, () => assert.deepEqual(span({ period }), [start, end]));
  }

  it('reads quarters of the fiscal year where there is one', () =>
    assert.deepEqual(span({ period: '2026-Q1' }, request({ calendar: { fiscalYearStart: 4, fiscalYearName: 'start' } })), ['2026-04-01', '2026-07-01']));

  it('includes the day people write as the last, and excludes the end of the model', () => {
    assert.deepEqual(span({ from: '2026-01-01', to: '2026-03-31' }), ['2026-01-01', '2026-04-01']);
    assert.deepEqual(span({ periodStart: '2026-01-01', periodEnd: '2026-04-01' }), ['2026-01-01', '2026-04-01']);
  });

  it('refuses what moves, what is none, and what ends before it starts', () => {
    for (const values of [{ period: 'this-quarter' }, { period: 'soon' }, {}, { from: '2026-02-01', to: '2026-01-01' }]) assert.equal(span(values), undefined);
  });

  it('belongs to an owner, a team, or everybody', () => {
    const scope = (values: Record<string, unknown>) =>
      build(buildQuota, { amount, period: '2026', ...values }).quotas.map((quota) => [quota.scope, quota.scopeId])[0];
    assert.deepEqual(
      [scope({ owner: 'Ann', team: 'East' }), scope({ team: 'East' }), scope({})],
      [
        ['owner', 'Ann'],
        ['team', 'East'],
        ['all', null],
      ],
    );
  });

  it('refuses a quota without an amount', () => assert.match(build(buildQuota, { period: '2026' }).reason ?? '', /^no-amount$/));
});
