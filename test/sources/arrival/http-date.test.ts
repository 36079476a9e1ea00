import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { httpDate } from '../../../packages/sources/src/arrival/http-date.js';

const cases: readonly (readonly [string | null, number | null])[] = [
  ['Sun, 06 Nov 1994 08:49:37 GMT', 784111777000],
  ['Sunday, 06-Nov-94 08:49:37 GMT', 784111777000],
  ['Sun Nov  6 08:49:37 1994', null],
  ['1994-11-06T08:49:37Z', null],
  ['-5', null],
  ['2026', null],
  ['', null],
  ['Sun, 99 Nov 1994 08:49:37 GMT', null],
  [null, null],
];

describe('httpDate', () => {
  for (const [text, expected] of cases) it(`reads ${JSON.stringify(text)} as ${expected}`, () => assert.equal(httpDate(text), expected));
});
