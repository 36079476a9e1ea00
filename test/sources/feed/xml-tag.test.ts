import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { missingEnd, xmlTagEnd } from '../../../packages/sources/src/feed/xml-tag.js';

describe('xmlTagEnd', () => {
  for (const [xml, expected] of [
    ['<a>', 2],
    ['<a b=">">', 8],
    ["<a b='>\"'>", 9],
    ['<a', missingEnd],
    ['<a b=">', missingEnd],
  ] as const) {
    it(`is ${expected} in ${xml}`, () => assert.equal(xmlTagEnd(xml, 0), expected));
  }
});
