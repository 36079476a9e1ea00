import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readFunnel } from '../../../packages/sources/src/feed/funnel.js';

const steps = (payload: unknown) => readFunnel(payload).figure?.steps.map(({ label, value, share }) => [label, value, share]);

describe('readFunnel', () => {
  it('gives each step its share of the first', () => {
    assert.deepEqual(
      steps({
        item: [
          { value: 820, label: 'Leads' },
          { value: '41', label: 'Won' },
        ],
      }),
      [
        ['Leads', 820, 1],
        ['Won', 41, 0.05],
      ],
    );
  });
  it('keeps the order of the feed, and shares above one', () => {
    assert.deepEqual(
      steps({
        item: [
          { value: 10, label: 'A' },
          { value: 30, label: 'B' },
        ],
      }),
      [
        ['A', 10, 1],
        ['B', 30, 3],
      ],
    );
  });
  for (const first of [0, '', null, -5]) {
    it(`has no shares where the first step is ${JSON.stringify(first)}`, () => {
      assert.deepEqual(
        steps({
          item: [
            { value: first, label: 'A' },
            { value: 5, label: 'B' },
          ],
        })?.[1],
        ['B', 5, null],
      );
    });
  }
  it('has no share that no number can hold', () => {
    assert.deepEqual(
      steps({
        item: [
          { value: 1e-300, label: 'A' },
          { value: 1e300, label: 'B' },
        ],
      })?.[1],
      ['B', 1e300, null],
    );
  });
  it('reads one object, numbered keys, unset slots and bare values', () => {
    assert.deepEqual(steps({ item: { value: 5, label: 'A' } }), [['A', 5, 1]]);
    assert.deepEqual(
      steps({ item: { 1: { value: 1, label: 'B' }, 0: { value: 2, label: 'A' }, prefix: '' } })?.map(([label]) => label),
      ['A', 'B'],
    );
    assert.deepEqual(steps({ item: [null, { value: 5, label: 'A' }] }), [['A', 5, 1]]);
    assert.deepEqual(steps({ item: [4, '2'] }), [
      ['', 4, 1],
      ['', 2, 0.5],
    ]);
  });
  it('decodes labels to text and ignores colours', () => {
    assert.deepEqual(steps({ item: [{ value: 1, label: 'R&amp;D <b>', color: 'javascript:1' }] }), [['R&D <b>', 1, 1]]);
  });
  for (const [title, payload, expected] of [
    ['shows', {}, true],
    ['hides, as a whole,', { percentage: 'Hide' }, false],
    ['shows, as a whole,', { percentage: 'show' }, true],
  ] as const) {
    it(`${title} percentages`, () => assert.equal(readFunnel({ ...payload, item: [{ value: 1, label: 'A' }] }).figure?.showPercentages, expected));
  }
  it('hides percentages where every step does, and only then', () => {
    const hidden = { value: 1, label: 'A', percentage: 'hide' };
    assert.equal(readFunnel({ item: [hidden, hidden] }).figure?.showPercentages, false);
    assert.equal(readFunnel({ item: [hidden, { value: 1, label: 'B' }] }).figure?.showPercentages, true);
  });
  it('keeps a step whose value is wrong, without value, and says which', () => {
    const { figure, problems } = readFunnel({
      item: [
        { value: 5, label: 'A' },
        { value: 'many', label: 'B' },
      ],
    });
    assert.deepEqual(
      [figure?.steps[1], problems.map(({ path, severity }) => [path, severity])],
      [{ label: 'B', value: null, share: null }, [['item[1].value', 'warning']]],
    );
  });
  it('draws two hundred steps and no more', () => {
    const item = Array.from({ length: 200 }, () => ({ value: 1, label: 'A' }));
    assert.equal(readFunnel({ item }).figure?.steps.length, 200);
    assert.equal(readFunnel({ item: [...item, 1] }).problems[0]?.code, 'feed-over-limit');
  });
  for (const [payload, path, code] of [
    [{ item: 'hello' }, 'item', 'feed-field-wrong'],
    [{ item: 5 }, 'item', 'feed-field-wrong'],
    [{ steps: [] }, 'item', 'feed-field-missing'],
    [{ item: ['a', 'b'] }, 'item[0]', 'feed-field-wrong'],
    [{ item: [{ value: {} }] }, 'item[0].value', 'feed-field-wrong'],
    [['x'], 'item', 'feed-field-missing'],
  ] as const) {
    it(`says that ${path} of ${JSON.stringify(payload)} is the matter`, () => {
      const { figure, problems } = readFunnel(payload);
      assert.deepEqual([figure, problems[0]?.path, problems[0]?.code, problems[0]?.severity], [null, path, code, 'error']);
    });
  }
  it('waits where no step was sent', () => assert.deepEqual(readFunnel({ item: [] }), { figure: null, problems: [] }));
});
