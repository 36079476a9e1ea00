import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOfDate } from '@sluice/model';
import { sourceState, type StateParts } from '../../../packages/engine/src/source/source-state.js';
import type { TableSlot } from '../../../packages/engine/src/source/table-slot.js';
import { CALENDAR, rawDeal, viewOf } from '../../support/store-of.js';

const slot = (given: Partial<TableSlot> = {}): TableSlot =>
  ({
    setup: { kind: 'deals' },
    intake: null,
    report: null,
    problems: [],
    failure: null,
    dataAt: null,
    checkedAt: null,
    nextAt: null,
    startedAt: 0,
    refreshing: false,
    progress: null,
    settled: true,
    busy: false,
    ...given,
  }) as TableSlot;
const loaded = { intake: {} as NonNullable<TableSlot['intake']> };
const failure = { reason: 'server', problems: [{ code: 'http-status', severity: 'error', message: 'It answered 500.' }] } as const;
const some = viewOf({ deals: [rawDeal({ ownerId: 'b', ownerName: 'Zoe' }), rawDeal({ id: 'x', ownerId: 'z', ownerName: 'Ann' })] });
const none = viewOf({ deals: [] });

function state(parts: Partial<StateParts>) {
  return sourceState({
    source: 1,
    version: 2,
    setup: { tables: [] },
    calendar: CALENDAR,
    today: dayOfDate('2026-07-01'),
    slots: [],
    view: null,
    building: false,
    broken: null,
    problems: [],
    ...parts,
  });
}

describe('sourceState', () => {
  const cases: readonly [string, Partial<StateParts>, string][] = [
    ['idle where nothing was given', { slots: [slot()] }, 'idle'],
    ['loading while the first load is under way', { slots: [slot({ busy: true })] }, 'loading'],
    ['loading while what was loaded is built', { slots: [slot(loaded)], building: true }, 'loading'],
    ['error where the deals could not be had', { slots: [slot({ failure })] }, 'error'],
    ['ready where there are deals', { slots: [slot(loaded)], view: some }, 'ready'],
    ['ready where older deals stand and the last load failed', { slots: [slot({ ...loaded, failure })], view: some }, 'ready'],
    ['empty where there are none', { slots: [slot(loaded)], view: none }, 'empty'],
    ['error where only the other tables came', { slots: [slot({ failure }), slot({ ...loaded, setup: { kind: 'stages' } })], view: none }, 'error'],
  ];
  for (const [title, parts, expected] of cases) it(`is ${title}`, () => assert.equal(state(parts).state, expected));

  it('tells the reason of a failure beside older data', () => {
    const { reason, problems } = state({ slots: [slot({ ...loaded, failure })], view: some });
    assert.equal(reason, 'server');
    assert.ok(problems.some(({ code }) => code === 'http-status'));
  });

  it('is partial for a page of several, and without a table beside the deals', () => {
    const report = { of: { loaded: 100, total: 412 } } as NonNullable<TableSlot['report']>;
    assert.equal(state({ slots: [slot({ ...loaded, report })], view: some }).partial, true);
    assert.equal(state({ slots: [slot(loaded), slot({ setup: { kind: 'history' }, failure })], view: some }).partial, true);
    assert.equal(state({ slots: [slot(loaded)], view: some }).partial, false);
  });

  it('is as old as the oldest of its deals, and of unknown age where one is', () => {
    assert.equal(state({ slots: [slot({ ...loaded, dataAt: 9 }), slot({ ...loaded, dataAt: 5 })], view: some }).dataAt, 5);
    assert.equal(state({ slots: [slot({ ...loaded, dataAt: 9 }), slot({ ...loaded, dataAt: null })], view: some }).dataAt, null);
  });

  it('turns stale after three refreshes, two minutes at least, or as the host says', () => {
    const after = (setup: object): number | null => state({ setup: { tables: [], ...setup } }).staleAfterMs;
    assert.deepEqual(
      [after({}), after({ refreshMs: 1000 }), after({ refreshMs: 100_000 }), after({ refreshMs: 1000, staleAfterMs: 5 })],
      [null, 120_000, 300_000, 5],
    );
  });

  it('lists owners by name', () => {
    assert.deepEqual(state({ view: some }).owners, [
      { id: 'z', label: 'Ann' },
      { id: 'b', label: 'Zoe' },
    ]);
  });
});
