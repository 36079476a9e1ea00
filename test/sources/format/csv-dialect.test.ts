import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findDialect, isDialectHead } from '../../../packages/sources/src/format/csv-dialect.js';

describe('findDialect', () => {
  for (const [head, delimiter] of [
    ['a,b,c\n1,2,3', ','],
    ['a;b;c\n1,5;2,5;3,5', ';'],
    ['a\tb\n1,5\t2', '\t'],
    ['a|b\n1|2', '|'],
    ['name;note\nA;"x, y, z, w"', ';'],
    ['"a;b;c;d",e\n"f;g",h', ','],
    ['only one column\nx, y\nz', ','],
    ['', ','],
  ] as const) {
    it(`finds ${JSON.stringify(delimiter)} in ${JSON.stringify(head)}`, () => assert.equal(findDialect(head).delimiter, delimiter));
  }

  it('believes a sep line and skips it', () => assert.deepEqual(findDialect('sep=|\r\na,b'), { delimiter: '|', skip: 7 }));
});

describe('isDialectHead', () => {
  it('wants more than twenty rows with text', () => {
    assert.equal(isDialectHead('a,b\n'.repeat(20)), false);
    assert.equal(isDialectHead('a,b\n\n'.repeat(21)), true);
  });
});
