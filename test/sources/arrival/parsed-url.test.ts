import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { parsedUrl } from '../../../packages/sources/src/arrival/parsed-url.js';

describe('parsedUrl', () => {
  it('takes an absolute address apart', () => assert.equal(parsedUrl('https://crm.example:8443/deals')?.origin, 'https://crm.example:8443'));
  for (const text of ['deals.json', '', 'https://', '//crm.example/deals']) it(`is null for "${text}"`, () => assert.equal(parsedUrl(text), null));
});
