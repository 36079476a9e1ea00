import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { LONGEST_FEED, parsePayload } from '../../../packages/sources/src/feed/parse-payload.js';

const readable: readonly (readonly [string, string, unknown])[] = [
  ['JSON', '{"item":5}', { item: 5 }],
  ['JSON with a byte order mark', '\uFEFF{"item":5}', { item: 5 }],
  ['a list', '[1]', [1]],
  ['XML', '<root><item>5</item></root>', { item: '5' }],
  ['the data of a push', '{"api_key":"k","data":{"item":5}}', { item: 5 }],
  ['data without a key as they are', '{"data":{"item":5}}', { data: { item: 5 } }],
  ['nothing', ' \n', null],
];

const refused: readonly (readonly [string, string, string])[] = [
  ['a web page', '<!DOCTYPE html><html></html>', 'feed-is-page'],
  ['a page without a type', ' <HTML><body>Log in', 'feed-is-page'],
  ['broken XML', '<root>', 'feed-not-xml'],
  ['JSON that breaks off', '{"item":[{"value":8', 'feed-cut-off'],
  ['words', 'not found', 'feed-not-json'],
  ['JavaScript', '{item: 5}', 'feed-not-json'],
  ['an encrypted answer', 'U2FsdGVkX19hYmM=', 'feed-encrypted'],
  ['33 levels', '['.repeat(33) + ']'.repeat(33), 'feed-too-deep'],
  ['a hundred thousand levels', '['.repeat(100_000) + ']'.repeat(100_000), 'feed-too-deep'],
  ['more than 10 MB', '5'.padEnd(LONGEST_FEED + 1), 'feed-too-large'],
];

describe('parsePayload', () => {
  for (const [title, text, expected] of readable) {
    it(`reads ${title}`, () => {
      const parsed = parsePayload(text);
      assert.deepEqual('payload' in parsed && JSON.parse(JSON.stringify(parsed.payload)), expected);
    });
  }
  it('reads 32 levels', () => assert.ok('payload' in parsePayload('['.repeat(32) + ']'.repeat(32))));
  for (const [title, text, code] of refused) {
    it(`refuses ${title}`, () => {
      const parsed = parsePayload(text);
      assert.equal('problem' in parsed && parsed.problem.code, code);
      assert.match('problem' in parsed ? parsed.problem.message : '', /^The feed .{20,}\.$/s);
    });
  }
});
