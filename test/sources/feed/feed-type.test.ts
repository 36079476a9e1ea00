import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { feedTypeByShape, feedTypeNamed } from '../../../packages/sources/src/feed/feed-type.js';

const shapes: readonly (readonly [unknown, string | null])[] = [
  [{ item: [{ value: 1, label: 'A' }] }, 'funnel'],
  [{ item: { value: 1, label: 'A' } }, 'funnel'],
  [{ item: { 0: { value: 1, label: 'A' } } }, 'funnel'],
  [{ item: [{ value: 1, label: 'A', color: 'red' }] }, 'pie'],
  [{ item: 5, min: { value: 0 }, max: { value: 9 } }, 'gauge'],
  [{ item: [{ value: 1, text: 'A' }] }, 'number'],
  [{ item: [{ text: 'A', type: 1 }] }, 'text'],
  [{ item: ['1', '2'], settings: { axisx: 'Jun' } }, 'line'],
  [{ series: [{ data: [1] }] }, 'line'],
  [{ items: [{ label: 'Ann' }] }, 'leaderboard'],
  [{ orientation: 'vertical', item: [] }, 'bullet'],
  [{ item: { label: 'R', axis: { point: [0] } } }, 'bullet'],
  [[{ title: { text: 'A' } }], 'list'],
  [{ item: [{ title: { text: 'A' } }] }, 'list'],
  [{ points: { point: [] } }, 'map'],
  [{ status: 'Up' }, 'monitoring'],
  [{ highchart: {} }, 'highchart'],
  [{ item: 'hello', series: 5 }, null],
  [{}, null],
  [null, null],
  ['x', null],
];

describe('feedTypeByShape', () => {
  for (const [payload, expected] of [
    [{ item: 5 }, 'gauge'],
    [{ item: ['5'] }, 'gauge'],
    [{ item: { value: 5 } }, 'gauge'],
    [{ item: [{ value: 1, label: 'A' }] }, 'funnel'],
    [{ item: [1, 2] }, null],
    [{ item: [] }, null],
    [[{ title: { text: 'A' } }], 'list'],
  ] as const) {
    it(`reads ${JSON.stringify(payload)} as ${expected} where the page names both ends`, () =>
      assert.equal(feedTypeByShape(payload, { min: 0, max: 9 }), expected));
  }
  it('completes the end that was sent with the one the page names', () => assert.equal(feedTypeByShape({ item: 5, min: 0 }, { max: 9 }), 'gauge'));
  it('needs both ends', () => assert.equal(feedTypeByShape({ item: 5 }, { max: 9 }), null));
  for (const [payload, expected] of shapes) it(`reads ${JSON.stringify(payload)} as ${expected}`, () => assert.equal(feedTypeByShape(payload), expected));
});

describe('feedTypeNamed', () => {
  for (const [name, expected] of [
    ['Funnel', 'funnel'],
    [' geck-o-meter ', 'gauge'],
    ['Highcharts', 'highchart'],
    ['constructor', 'constructor'],
  ] as const) {
    it(`reads "${name}" as ${expected}`, () => assert.equal(feedTypeNamed(name), expected));
  }
});
