import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildHistory, enteredStages, versionsOf } from '../../../packages/sources/src/mapping/history-rows.js';
import { ProblemList } from '../../../packages/sources/src/problem-list.js';
import { request } from '../read-all.js';
import { build, rowContext } from './row.js';

const base = { rows: 'data', fields: {} } as const;
const changes = (values: Record<string, unknown>, named: Parameters<typeof build>[2] = {}) =>
  build(buildHistory, { deal: '1', at: 5, ...values }, { kind: 'history', ...named }).history.map(({ field, from, to }) => [field, from, to]);

describe('buildHistory', () => {
  it('takes a row without a field for a change of stage', () => assert.deepEqual(changes({ from: 'A', to: 'B' }), [['stage', 'A', 'B']]));

  it('keeps amounts in minor units and closes as dates', () => {
    assert.deepEqual(changes({ field: 'Amount', from: '4.5', to: '48000' }, { request: request({ currency: 'EUR' }) }), [['amount', '450', '4800000']]);
    assert.deepEqual(changes({ field: 'Close Date', to: '2026-12-15T23:00:00Z' }), [['expectedCloseOn', null, '2026-12-15']]);
  });

  it('reads values of a file only where they can be read in one way', () => {
    const problems = new ProblemList();
    const file = { machine: false, problems };
    assert.deepEqual(changes({ field: 'Amount', from: '1.234,50', to: '1.234' }, file), [['amount', '123450', null]]);
    assert.deepEqual(changes({ field: 'Close Date', from: '31/12/2026', to: '01/02/2026' }, file), [['expectedCloseOn', '2026-12-31', null]]);
    assert.equal(problems.list()[0]?.count, 2);
  });

  it('keeps words for outcomes only where it knows them', () =>
    assert.deepEqual(changes({ field: 'Status', from: 'open', to: 'won' }), [['outcome', 'open', 'won']]));

  it('passes over fields whose history is not kept', () => {
    assert.deepEqual(changes({ field: 'Notes', to: 'x' }), []);
    assert.deepEqual(changes({ field: 'stage_id', to: '3' }, { table: { ...base, historyNames: { stage_id: 'stage' } } }), [['stage', null, '3']]);
    assert.deepEqual(changes({ field: 'label', to: '3' }, { table: { ...base, historyNames: { stage_id: 'stage' } } }), []);
  });

  it('takes the values after a change from a row that holds them all', () => {
    const table = { ...base, snapshot: { stage: 'StageName', amount: 'Amount', expectedCloseOn: 'CloseDate' } };
    const row = { StageName: 'A', Amount: null, CloseDate: '2026-11-30' };
    const made = build(buildHistory, { deal: '1', at: 5 }, { kind: 'history', table }, row).history;
    assert.deepEqual(
      made.map(({ field, to }) => [field, to]),
      [
        ['stage', 'A'],
        ['expectedCloseOn', '2026-11-30'],
      ],
    );
  });

  it('refuses a row without deal or time', () => {
    assert.match(build(buildHistory, { at: 5, to: 'A' }).reason ?? '', /no-deal/);
    assert.match(build(buildHistory, { deal: '1', to: 'A' }).reason ?? '', /^no-time$/);
  });
});

describe('versionsOf', () => {
  it('orders former values and links them', () => {
    const table = { ...base, versions: { at: 'old', lists: { s: 'stage' } } };
    const row = {
      old: {
        s: [
          { value: 'b', timestamp: '2026-02-01T00:00:00Z' },
          { value: 'a', timestamp: '2026-01-01T00:00:00Z' },
          { value: 'x', timestamp: 'never' },
        ],
      },
    };
    assert.deepEqual(
      versionsOf('1', row, rowContext({ table })).map(({ from, to }) => [from, to]),
      [
        [null, 'a'],
        ['a', 'b'],
      ],
    );
  });
});

describe('enteredStages', () => {
  it('reads stages from the names of properties, the surer start first', () => {
    const table = { ...base, entered: { at: 'p', starts: ['v2_', 'v1_'] } };
    const row = { p: { v1_a: '2026-03-01T00:00:00Z', v2_a: '2026-02-01T00:00:00Z', v1_b: '2026-01-01T00:00:00Z', v2_c: null } };
    assert.deepEqual(
      enteredStages('1', row, rowContext({ table })).map(({ at, to }) => [new Date(at).toISOString().slice(0, 10), to]),
      [
        ['2026-01-01', 'b'],
        ['2026-02-01', 'a'],
      ],
    );
  });
});
