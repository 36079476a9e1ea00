import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createZone } from '@sluice/model';
import { headerCandidates } from '../../../packages/sources/src/mapping/discover.js';
import { resolveColumns } from '../../../packages/sources/src/mapping/resolve-columns.js';
import { TableMapper } from '../../../packages/sources/src/mapping/table-mapper.js';
import { ProblemList } from '../../../packages/sources/src/problem-list.js';
import { request } from '../read-all.js';

function mapper(headers: readonly string[]) {
  const problems = new ProblemList();
  const context = { zone: createZone('UTC'), machine: false };
  const { columns } = resolveColumns({ kind: 'deals', candidates: headerCandidates(headers), given: {}, preset: {}, guess: true, getter: null, context });
  const made = new TableMapper({
    request: request(),
    columns,
    problems,
    table: null,
    closedKeepsStage: false,
    machine: false,
    decimalHint: null,
    where: (number) => `row ${number}`,
  });
  return { made, problems };
}

describe('TableMapper', () => {
  it('looks at a thousand rows before it reads the first', () => {
    const { made } = mapper(['id', 'amount']);
    for (let i = 0; i < 999; i += 1) made.add([String(i), '5'], i);
    assert.equal(made.ready, false);
    made.add(['x', '5'], 1000);
    assert.equal(made.ready, true);
  });

  it('holds rows back while a column is in doubt', () => {
    const { made } = mapper(['id', 'amount']);
    for (let i = 0; i < 1500; i += 1) made.add([String(i), '1.234'], i);
    assert.equal(made.ready, false);
    made.add(['x', '1,5'], 1501);
    assert.equal(made.ready, true);
    assert.equal(made.take(1).deals?.[0]?.amountMinor, 123_400);
  });

  it('hands out as many as asked for', () => {
    const { made } = mapper(['id']);
    for (let i = 0; i < 5; i += 1) made.add([String(i)], i);
    assert.equal(made.take(2).deals?.length, 2);
    assert.equal(made.waiting, 3);
    assert.equal(made.rows, 2);
  });

  it('tells which columns were fed and which never', () => {
    const { made } = mapper(['id', 'amount', 'stage']);
    made.add(['1', '', 'A'], 2);
    made.take(10);
    assert.deepEqual(
      made.fields().map(({ field }) => field),
      ['id', 'stage'],
    );
    assert.deepEqual(
      made.unfed().map(({ field }) => field),
      ['amount'],
    );
  });

  it('counts refused rows and names the first', () => {
    const { made, problems } = mapper(['id']);
    made.add(null, 2);
    made.add(['1'], 3);
    made.add([''], 4);
    made.take(10);
    assert.deepEqual([made.rows, made.refused], [3, 2]);
    assert.equal(problems.list()[0]?.path, 'row 2');
  });
});
