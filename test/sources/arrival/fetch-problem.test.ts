import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import {
  problemOfCutBody,
  problemOfNoAnswer,
  problemOfResponse,
  problemOfTimeout,
  sameOrigin,
  type FetchContext,
} from '../../../packages/sources/src/arrival/fetch-problem.js';

const asking = (context: Partial<FetchContext> = {}): FetchContext => ({
  url: 'https://api.example/deals?key=secret',
  origin: 'https://intranet.example',
  online: true,
  timeoutMs: 30_000,
  unusualHeaders: [],
  ...context,
});

describe('problemOfNoAnswer', () => {
  const cases: readonly { readonly title: string; readonly context: Partial<FetchContext>; readonly expected: readonly [string, string] }[] = [
    { title: 'another origin', context: {}, expected: ['cors', 'cors-or-down'] },
    { title: 'a frame without an origin', context: { origin: 'null', url: 'https://intranet.example/deals' }, expected: ['cors', 'cors-or-down'] },
    { title: 'its own origin', context: { url: 'https://intranet.example/deals' }, expected: ['server', 'unreachable'] },
    { title: 'Node', context: { origin: undefined }, expected: ['server', 'unreachable'] },
    { title: 'no network', context: { online: false }, expected: ['offline', 'offline'] },
    { title: 'a file', context: { origin: 'null', url: 'file:///home/ann/deals.csv' }, expected: ['cors', 'file-not-readable'] },
    { title: 'an unencrypted address', context: { url: 'http://api.example/deals' }, expected: ['cors', 'mixed-content'] },
    { title: 'an unencrypted address on this machine', context: { url: 'http://127.0.0.1:8080/deals' }, expected: ['cors', 'cors-or-down'] },
  ];
  for (const { title, context, expected } of cases) {
    it(`tells ${title}`, () => {
      const { reason, problem } = problemOfNoAnswer(asking(context));
      assert.deepEqual([reason, problem.code], expected);
    });
  }

  it('names the one header that is missing for a plain request', () => {
    const { message } = problemOfNoAnswer(asking()).problem;
    assert.match(message, /may be down, or it does not allow this page\..* Access-Control-Allow-Origin: https:\/\/intranet\.example\.$/);
  });

  it('names the headers for a login and for unusual headers too', () => {
    const { message } = problemOfNoAnswer(asking({ credentials: 'include', unusualHeaders: ['authorization', 'x-team'] })).problem;
    assert.match(message, /Access-Control-Allow-Credentials: true, Access-Control-Allow-Headers: authorization, x-team\.$/);
  });

  it('never shows the query, which may hold a key', () => assert.doesNotMatch(JSON.stringify(problemOfNoAnswer(asking())), /secret/));
});

describe('problemOfResponse', () => {
  it('is null for data', () => assert.equal(problemOfResponse(new Response('[]'), asking()), null));
  it('is null for an answer without content', () => assert.equal(problemOfResponse(new Response(null, { status: 204 }), asking()), null));
  it('keeps the status for other languages', () => {
    assert.equal(problemOfResponse(new Response('', { status: 502 }), asking())?.problem.values?.['status'], 502);
  });
  it('reads a page with status 200 as data when no redirect led there, because some servers call JSON so', () => {
    assert.equal(problemOfResponse(new Response('{}', { headers: { 'content-type': 'text/html' } }), asking()), null);
  });
});

describe('problemOfTimeout', () => {
  it('says how long it waited', () => assert.match(problemOfTimeout('headers', asking({ timeoutMs: 2_500 })).problem.message, /within 2\.5 s/));
});

describe('problemOfCutBody', () => {
  it('is the network where there is none', () => assert.equal(problemOfCutBody(asking({ online: false })).reason, 'offline'));
});

describe('sameOrigin', () => {
  const cases: readonly (readonly [string, string | undefined, boolean])[] = [
    ['https://a.example/x', 'https://a.example', true],
    ['https://a.example:443/x', 'https://a.example', true],
    ['https://a.example:444/x', 'https://a.example', false],
    ['http://a.example/x', 'https://a.example', false],
    ['https://a.example.evil/x', 'https://a.example', false],
    ['file:///x', 'null', false],
    ['data:,x', 'null', false],
    ['https://a.example/x', undefined, false],
    ['x', 'https://a.example', false],
  ];
  for (const [url, origin, expected] of cases) it(`is ${expected} for ${url} on ${origin}`, () => assert.equal(sameOrigin(url, origin), expected));
});
