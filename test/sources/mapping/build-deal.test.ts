import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildDeal } from '../../../packages/sources/src/mapping/build-deal.js';
import { request } from '../read-all.js';
import { build } from './row.js';

const deal = (values: Record<string, unknown>, named: Parameters<typeof build>[2] = {}) => {
  const [made] = build(buildDeal, { id: '1', ...values }, named).deals;
  assert.ok(made);
  return made;
};

describe('buildDeal', () => {
  for (const [what, values, outcome] of [
    ['a word', { outcome: 'lost', won: true }, 'lost'],
    ['won', { won: true }, 'won'],
    ['not won alone', { won: false }, null],
    ['closed and not won', { won: false, closed: true }, 'lost'],
    ['closed alone', { closed: true }, null],
    ['not closed', { closed: false }, 'open'],
    ['a probability', { probability: 1 }, null],
  ] as const) {
    it(`takes ${what} for ${outcome ?? 'no outcome'}`, () => assert.equal(deal(values).outcome, outcome));
  }

  it('gives a single close date to both fields, but never a close to an open deal', () => {
    const dates = (values: Record<string, unknown>) => [deal(values).closedAt, deal(values).expectedCloseOn];
    assert.deepEqual(dates({ closeOn: '2026-01-02' }), ['2026-01-02', '2026-01-02']);
    assert.deepEqual(dates({ closeOn: '2026-01-02', outcome: 'open' }), [null, '2026-01-02']);
    assert.deepEqual(dates({ closeOn: '2026-01-02', closedOn: '2026-02-03', outcome: 'lost' }), ['2026-02-03', '2026-01-02']);
    assert.deepEqual(dates({ closedOn: '2026-02-03', outcome: 'open' }), [null, null]);
    assert.deepEqual(dates({ closeOn: Date.UTC(2026, 0, 2, 5) }), [Date.UTC(2026, 0, 2, 5), '2026-01-02']);
  });

  it('keeps the stage a deal was closed in where the source does', () => {
    assert.equal(deal({ stage: 's', outcome: 'lost' }, { closedKeepsStage: true }).lastOpenStage, 's');
    assert.equal(deal({ stage: 's', outcome: 'open' }, { closedKeepsStage: true }).lastOpenStage, null);
    assert.equal(deal({ stage: 's', outcome: 'lost' }).lastOpenStage, null);
  });

  it('says whether the id was given, and prefixes it', () => {
    assert.deepEqual([deal({}, { request: request({ idPrefix: 'eu-' }) }).id, deal({}).idGiven], ['eu-1', true]);
    const [made] = build(buildDeal, { name: 'A' }).deals;
    assert.equal(made?.idGiven, false);
    assert.match(made?.id ?? '', /^row-/);
  });

  it('keeps a row without a stage', () => assert.equal(deal({ name: 'A' }).stage, null));

  it('puts custom fields under their names', () => assert.deepEqual(deal({ 'custom.region': 'Nord', 'custom.seats': 5 }).custom, { region: 'Nord', seats: 5 }));

  it('refuses a row with nothing but a currency, and passes over deleted ones', () => {
    assert.match(build(buildDeal, { currency: 'EUR' }).reason ?? '', /^no-value$/);
    assert.equal(build(buildDeal, { id: '1', deleted: true }).reason, 'skipped');
  });
});
