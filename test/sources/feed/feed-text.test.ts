import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readFeedText } from '../../../packages/sources/src/feed/feed-text.js';

const cases: readonly (readonly [string, unknown, string | null | false])[] = [
  ['text', ' Won ', 'Won'],
  ['entities', 'R&amp;D &pound;', 'R&D £'],
  ['markup, as text', '<b>Won</b>', '<b>Won</b>'],
  ['a number', 7, '7'],
  ['a boolean', false, 'false'],
  ['control characters', 'a\u0000\u001fb\nc&#7;', 'a b c'],
  ['half a surrogate pair', 'a\ud83db', 'a\uFFFDb'],
  ['a whole pair', '😀', '😀'],
  ['nothing', null, null],
  ['an empty text', '', null],
  ['an object', {}, false],
  ['more than 10,000 characters', 'x'.repeat(10_001), false],
];

describe('readFeedText', () => {
  for (const [title, raw, expected] of cases) it(`reads ${title}`, () => assert.equal(readFeedText(raw), expected));

  it('shows 500 characters at most and never cuts one in two', () => {
    const text = String(readFeedText('😀'.repeat(600)));
    assert.deepEqual([[...text].length, text.endsWith('😀…')], [500, true]);
  });
});
