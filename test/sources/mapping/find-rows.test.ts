import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findRows } from '../../../packages/sources/src/mapping/find-rows.js';

describe('findRows', () => {
  for (const [what, payload, path] of [
    ['a list', [{}], ''],
    ['the list named like the table', { data: [{}], deals: [{}] }, 'deals'],
    ['a usual name', { meta: [{}], results: [{}] }, 'results'],
    ['any list of objects', { tags: ['a'], opportunities: [{}] }, 'opportunities'],
    ['a list further in', { response: { deals: [{}] } }, 'response.deals'],
    ['an empty list of a usual name', { data: [] }, 'data'],
    ['one object with values', { name: 'A', amount: 1 }, ''],
  ] as const) {
    it(`finds ${what}`, () => assert.equal(findRows(payload, 'deals')?.path, path));
  }

  it('finds none where there is none', () => {
    for (const payload of [{}, null, 5, 'x', { a: {} }]) assert.equal(findRows(payload, 'deals'), null);
  });
});
