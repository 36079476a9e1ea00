import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TableRun } from '../../packages/sources/src/table-run.js';
import { request } from './read-all.js';

describe('TableRun', () => {
  it('has the limits of a source', () => {
    assert.deepEqual([new TableRun(request()).maxRows, new TableRun(request()).maxBytes], [2_000_000, 2 ** 30]);
    assert.equal(new TableRun(request({ kind: 'history' })).maxRows, 20_000_000);
    assert.equal(new TableRun(request({ maxRows: 5 })).maxRows, 5);
  });

  it('leaves out settings that make no sense, and names them', () => {
    const run = new TableRun(request({ timeZone: 'Mars/Base', preset: 'bogus' }));
    assert.deepEqual([run.request.timeZone, run.request.preset], ['UTC', 'auto']);
    assert.match(run.problems.list()[1]?.message ?? '', /no preset "bogus".*salesforce, hubspot, close, pipedrive/);
  });

  it('knows presets by the names of their versions', () => assert.deepEqual(new TableRun(request({ preset: 'pipedrive-v2' })).problems.list(), []));
});
