import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { decodeEntities } from '../../../packages/sources/src/feed/decode-entities.js';

const cases: readonly (readonly [string, string])[] = [
  ['plain', 'plain'],
  ['&pound;5', '£5'],
  ['&euro;', '€'],
  ['R&amp;D', 'R&D'],
  ['N&eacute;gociation &Agrave; &yuml;', 'Négociation À ÿ'],
  ['&#163; &#xA3; &#XA3;', '£ £ £'],
  ['&#128;', '€'],
  ['&#128512;', '😀'],
  ['&#0; &#xD800; &#x110000;', '\uFFFD \uFFFD \uFFFD'],
  ['&amp;lt;', '&lt;'],
  ['&lt;b&gt;', '<b>'],
  ['&nosuch; &constructor; & &;', '&nosuch; &constructor; & &;'],
  ['a&b', 'a&b'],
];

describe('decodeEntities', () => {
  for (const [text, expected] of cases) it(`reads ${text}`, () => assert.equal(decodeEntities(text), expected));
});
