import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { feedItems } from '../../../packages/sources/src/feed/feed-items.js';

const cases: readonly (readonly [string, unknown, unknown])[] = [
  [
    'a list',
    [1, 2],
    [
      { item: 1, path: 'item[0]' },
      { item: 2, path: 'item[1]' },
    ],
  ],
  ['a list with an unset slot', [null, 2], [{ item: 2, path: 'item[1]' }]],
  ['one object', { value: 7 }, [{ item: { value: 7 }, path: 'item' }]],
  [
    'an object with numbered keys, in their order',
    { '10': 'c', '2': 'b', '0': 'a', type: 'x' },
    [
      { item: 'a', path: 'item[0]' },
      { item: 'b', path: 'item[2]' },
      { item: 'c', path: 'item[10]' },
    ],
  ],
  ['nothing', null, []],
  ['an empty text', ' ', []],
  ['an empty list', [], []],
  ['a text', 'hello', null],
  ['a number', 5, null],
];

describe('feedItems', () => {
  for (const [title, raw, expected] of cases) it(`reads ${title}`, () => assert.deepEqual(feedItems(raw), expected));
});
