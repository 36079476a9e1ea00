import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { problemOfRequest } from '../../../packages/sources/src/arrival/request-problem.js';

const cases: readonly { readonly url: string; readonly headers?: Record<string, string>; readonly code: string | null }[] = [
  { url: 'https://crm.example/deals', code: null },
  { url: 'https://crm.example/deals', headers: { 'X-Team': 'north' }, code: null },
  { url: 'blob:https://crm.example/1', code: null },
  { url: 'file:///deals.csv', code: null },
  { url: 'deals.json', code: 'bad-url' },
  { url: 'javascript:alert(1)', code: 'bad-url' },
  { url: 'ftp://crm.example/deals', code: 'bad-url' },
  { url: 'https://ann:secret@crm.example/deals', code: 'password-in-url' },
  { url: 'https://crm.example/deals', headers: { 'bad name': 'x' }, code: 'bad-header' },
  { url: 'https://crm.example/deals', headers: { 'X-Key': 'secret\nX: y' }, code: 'bad-header' },
];

describe('problemOfRequest', () => {
  for (const { url, headers = {}, code } of cases) {
    it(`is ${code} for ${url} with ${JSON.stringify(headers)}`, () => {
      const told = problemOfRequest(url, headers);
      assert.equal(told?.problem.code ?? null, code);
      assert.doesNotMatch(told?.problem.message ?? '', /secret/);
    });
  }
});
