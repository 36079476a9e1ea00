import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { shownUrl } from '../../../packages/sources/src/arrival/shown-url.js';

const cases: readonly (readonly [string, string])[] = [
  ['https://crm.example/deals.json', 'https://crm.example/deals.json'],
  ['https://crm.example/deals?api_key=secret#part', 'https://crm.example/deals'],
  ['https://ann:secret@crm.example/deals', 'https://crm.example/deals'],
  ['data:text/csv,secret', 'a data: address'],
  ['blob:https://crm.example/1-2-3', 'a blob: address'],
  ['deals.json', 'deals.json'],
  ['https://crm.example/a?b\nsecret', 'https://crm.example/a'],
];

describe('shownUrl', () => {
  for (const [url, expected] of cases) it(`shows ${JSON.stringify(url)} as ${expected}`, () => assert.equal(shownUrl(url), expected));

  it('shows at most 120 characters', () => assert.equal(shownUrl(`https://crm.example/${'a'.repeat(10_000)}`).length, 120));
});
