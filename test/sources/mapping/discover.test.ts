import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headerCandidates, pathCandidates } from '../../../packages/sources/src/mapping/discover.js';
import { readPath } from '../../../packages/sources/src/path.js';

describe('headerCandidates', () => {
  it('takes cells by position', () => {
    const [first, second] = headerCandidates([' Deal - Title ', 'Amount (EUR)']);
    assert.deepEqual([first?.path, first?.words, second?.words], ['Deal - Title', 'deal title', 'amount']);
    assert.equal(second?.get(['x', '5']), '5');
  });
});

describe('pathCandidates', () => {
  const paths = (rows: readonly unknown[]): string[] => pathCandidates(rows, readPath).map(({ path }) => path);

  it('finds paths to plain values in all of the first rows', () =>
    assert.deepEqual(
      paths([
        { a: 1, b: { c: null } },
        { d: 'x', b: { e: 1 } },
      ]),
      ['a', 'b.c', 'd', 'b.e'],
    ));

  it('gives a path that holds dots back as it is read', () => {
    const [found] = pathCandidates([{ 'a.b': { c: 5 } }], readPath);
    assert.equal(found?.path, '["a.b"].c');
    assert.equal(found?.get({ 'a.b': { c: 5 } }), 5);
  });

  it('passes over lists, depths and dangerous names', () => {
    const row = JSON.parse('{"__proto__":{"x":1},"constructor":{"y":1},"list":[1],"a":{"b":{"c":{"d":1}}},"ok":1}') as unknown;
    assert.deepEqual(paths([row, 5, null]), ['ok']);
  });
});
