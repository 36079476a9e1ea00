import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal, type History } from '../support/history.js';
import { ask, drill } from '../support/run-metric.js';

const asked = { period: ['2026-03-01', '2026-03-31'] } as const;
const created = (on: string, given: Partial<Omit<History, 'path'>> = {}): History => deal({ createdOn: day(on), ...given });

describe('pipelineCreated', () => {
  it('sums what deals were worth when created, the edges of the period included', () => {
    const deals = [
      created('2026-02-28'),
      created('2026-03-01'),
      created('2026-03-31', { amountMinor: 9, firstAmount: { minor: 500, lag: 0 } }),
      created('2026-04-01'),
    ];
    const { value } = ask('pipelineCreated', deals, asked);
    assert.deepEqual([value?.count, value?.amountMinor], [2, 1500]);
  });

  it('waits 7 days for an amount, and counts the deal without one', () => {
    const late = (lag: number) => created('2026-03-02', { firstAmount: { minor: 100, lag } });
    const { value, excluded } = ask('pipelineCreated', [late(7), late(8), created('2026-03-02', { amountMinor: null })], asked);
    assert.deepEqual([value?.count, value?.amountMinor, value?.withoutAmount, excluded['noAmount']], [3, 100, 2, 2]);
    assert.equal(ask('pipelineCreated', [late(7), late(8)], { ...asked, params: { graceDays: 8 } }).value?.amountMinor, 200);
  });

  it('leaves out deals created already closed', () => {
    const born = deal({ createdOn: day('2026-03-02'), path: [], end: 'won', closedOn: day('2026-03-02') });
    const { value, excluded } = ask('pipelineCreated', [born, created('2026-03-02')], asked);
    assert.deepEqual([value?.count, excluded['bornClosed']], [1, 1]);
  });

  it('asks for the qualification in place of the creation', () => {
    const path = [
      { stage: 's1', on: day('2026-01-05') },
      { stage: 's3', on: day('2026-03-10') },
    ];
    const params = { at: 'qualification' } as const;
    assert.equal(ask('pipelineCreated', [deal({ createdOn: day('2026-01-05'), path }), created('2026-03-02')], { ...asked, params }).value?.count, 1);
    assert.equal(ask('pipelineCreated', [deal({ path, hasHistory: false })], { ...asked, params }).reason, 'needs-history');
  });

  it('tells self-sourced from marketing-sourced, and the part of the target', () => {
    const deals = ['rep', 'web', 'event', null].map((leadSource) => created('2026-03-02', { leadSource }));
    const { value } = ask('pipelineCreated', deals, { ...asked, params: { selfSources: ['rep'], targetMinor: 8000 } });
    assert.deepEqual(value?.sourced, {
      self: { count: 1, amountMinor: 1000 },
      marketing: { count: 2, amountMinor: 2000 },
      unknown: { count: 1, amountMinor: 1000 },
    });
    assert.equal(value.ofTarget, 0.5);
  });

  it('never says 0 where amounts cannot be told', () => {
    assert.equal(ask('pipelineCreated', [created('2026-03-02', { amountMinor: null })], asked).value?.amountMinor, null);
    assert.equal(ask('pipelineCreated', [created('2026-03-02')], { ...asked, mixed: true }).value?.amountMinor, null);
    assert.equal(ask('pipelineCreated', [], asked).value?.amountMinor, 0);
  });

  it('finds the deals created', () =>
    assert.deepEqual(drill('pipelineCreated', 'created', [created('2026-03-02', { id: 'x' }), created('2026-04-02')], asked), ['x']));
});
