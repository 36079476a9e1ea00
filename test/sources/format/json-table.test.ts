import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dataAtOf, openJson } from '../../../packages/sources/src/format/json-table.js';
import { readPath } from '../../../packages/sources/src/path.js';
import { request } from '../read-all.js';

const open = (payload: unknown, named: Parameters<typeof request>[0] = {}) => openJson(payload, request(named), readPath);
const opened = (payload: unknown, named: Parameters<typeof request>[0] = {}) => {
  const table = open(payload, named);
  assert.ok(!('problem' in table), 'no rows found');
  return table;
};
const refused = (payload: unknown): string => {
  const table = open(payload);
  assert.ok('problem' in table, 'rows found');
  return `${table.problem.code} ${table.problem.message}`;
};

describe('openJson', () => {
  it('finds the rows of a preset, and tells the page from the whole', () => {
    const table = opened({ totalSize: 412, done: false, nextRecordsUrl: '/next', records: [{ Id: '1', StageName: 'A' }] });
    assert.equal(table.preset?.name, 'salesforce');
    assert.deepEqual(table.of, { loaded: 1, total: 412 });
  });

  it('knows no total where the source tells none', () => {
    const table = opened({ results: [{ id: '1', properties: {} }], paging: { next: { after: '2' } } });
    assert.deepEqual(table.of, { loaded: 1, total: null });
  });

  it('takes answers of several pages in one list', () => {
    const page = (id: string) => ({ totalSize: 2, records: [{ Id: id, StageName: 'A', CloseDate: null }] });
    assert.equal(opened([page('1'), page('2')]).rows.length, 2);
  });

  it('takes bare rows of a preset', () => assert.equal(opened([{ stage_id: 1, add_time: 'x', status: 'open' }]).preset?.name, 'pipedrive'));

  it('reads an empty `data` of Pipedrive as no rows', () =>
    assert.deepEqual(opened({ success: true, data: null, additional_data: { pagination: {} } }).rows, []));

  it('takes the rows of a table nobody knows', () => {
    assert.equal(opened({ meta: {}, payload: [{ a: 1 }] }).path, 'payload');
    assert.equal(opened({ response: { items: [{ a: 1 }] } }).path, 'response.items');
  });

  it('takes lists of cells with headers first', () => {
    const table = opened({
      values: [
        ['Deal', 'Amount'],
        ['x', 5],
      ],
    });
    assert.deepEqual(table.rows, [['x', 5]]);
    assert.deepEqual(
      table.candidates.map(({ path }) => path),
      ['Deal', 'Amount'],
    );
  });

  it('tells what a server says with status 200', () => {
    assert.match(refused({ success: false, error: 'unauthorized access' }), /^error-answer .*"unauthorized access"/);
    assert.match(refused([{ message: 'Session expired', errorCode: 'INVALID_SESSION_ID' }]), /^error-answer .*"Session expired"/);
  });

  it('refuses what holds no rows', () => {
    for (const payload of [5, 'x', null, true, {}]) assert.match(refused(payload), /^wrong-type /);
  });
});

describe('dataAtOf', () => {
  const at = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

  it('takes the time the payload names', () => {
    assert.equal(dataAtOf({ generated_at: 5, rows: [] }, at), 5);
    assert.equal(dataAtOf({ exportedAt: 6 }, at), 6);
  });

  it('is null where there is none', () => {
    assert.equal(dataAtOf({ generatedAt: 'yesterday' }, at), null);
    assert.equal(dataAtOf([], at), null);
  });
});
