import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readGauge } from '../../../packages/sources/src/feed/gauge.js';

const gauge = (given: object) => readGauge({ item: 63, min: { value: 0 }, max: { value: 100 }, ...given });

describe('readGauge', () => {
  const shares: readonly (readonly [string, object, number | null])[] = [
    ['in between', {}, 0.63],
    ['beyond the end', { item: 140 }, 1],
    ['before the start', { item: -3 }, 0],
    ['of ends that are equal', { min: { value: 10 }, max: { value: 10 } }, null],
    ['of ends the other way round', { item: 25, min: { value: 100 }, max: { value: 0 } }, 0.75],
    ['of ends too far apart for a number', { item: 0, min: { value: -1.7e308 }, max: { value: 1.7e308 } }, 0.5],
    ['of texts', { item: '23', min: { value: '10' }, max: { value: '30' } }, 0.65],
    ['of bare ends', { min: 0, max: 126 }, 0.5],
    ['of a wrapped value', { item: { value: 50 } }, 0.5],
    ['of a list of one', { item: ['50'] }, 0.5],
  ];
  for (const [title, given, share] of shares) it(`has the share ${title}`, () => assert.equal(gauge(given).figure?.share, share));

  it('keeps the value beyond the end', () => assert.equal(gauge({ item: 140 }).figure?.value, 140));
  it('reads texts and prefixes of the ends', () => {
    assert.deepEqual(gauge({ max: { value: 100, text: 'Quota', prefix: '&pound;' } }).figure?.max, { value: 100, text: 'Quota', prefix: '£' });
  });
  for (const type of ['reverse', 'reversed']) it(`is reversed by ${type}`, () => assert.equal(gauge({ type }).figure?.reverse, true));

  const formats: readonly (readonly [object, readonly [string, string | null], readonly string[]])[] = [
    [{}, ['decimal', null], []],
    [{ format: null }, ['decimal', null], []],
    [{ format: 'Percent' }, ['percent', null], []],
    [{ format: 'currency', unit: 'eur' }, ['currency', 'EUR'], []],
    [{ format: 'decimal', unit: 'EUR' }, ['decimal', null], []],
    [{ format: 'currency', unit: '€' }, ['currency', null], ['unit']],
    [{ format: 'currency' }, ['currency', null], ['unit']],
    [{ format: 'roman' }, ['decimal', null], ['format']],
  ];
  for (const [given, expected, paths] of formats) {
    it(`reads ${JSON.stringify(given)}`, () => {
      const { figure, problems } = gauge(given);
      assert.deepEqual([figure?.format, figure?.currency], expected);
      assert.deepEqual(
        problems.map(({ path }) => path),
        paths,
      );
    });
  }

  it('assumes 0 for a start that was not sent, and 1 for the end of a percentage', () => {
    const { figure, problems } = readGauge({ item: 0.4, format: 'percent' });
    assert.deepEqual([figure?.min.value, figure?.max.value, figure?.share], [0, 1, 0.4]);
    assert.deepEqual(
      problems.map(({ path, severity }) => [path, severity]),
      [
        ['min', 'warning'],
        ['max', 'warning'],
      ],
    );
  });

  for (const [given, path, code] of [
    [{ item: 'hello' }, 'item', 'feed-field-wrong'],
    [{ item: [{}, {}], min: 'x' }, 'min', 'feed-field-wrong'],
    [{ max: { value: 'high' } }, 'max.value', 'feed-field-wrong'],
    [{ max: {} }, 'max.value', 'feed-field-missing'],
    [{ max: null }, 'max', 'feed-field-missing'],
    [{ max: [] }, 'max', 'feed-field-wrong'],
  ] as const) {
    const payload = { item: 1, min: { value: 0 }, max: { value: 2 }, ...given, ...('item' in given && path !== 'item' ? { item: 1 } : {}) };
    it(`says that ${path} of ${JSON.stringify(payload)} is the matter`, () => {
      const { figure, problems } = readGauge(payload);
      assert.deepEqual([figure, problems[0]?.path, problems[0]?.code], [null, path, code]);
    });
  }

  it('takes the ends the page names where none were sent', () => {
    const { figure, problems } = readGauge({ item: 20, max: { text: 'Goal' } }, { min: 10, max: 50 });
    assert.deepEqual([figure?.min.value, figure?.max, figure?.share, problems], [10, { value: 50, text: 'Goal', prefix: null }, 0.25, []]);
  });
  it('prefers the ends that were sent', () => assert.equal(readGauge({ item: 1, min: 0, max: { value: 2 } }, { min: 5, max: 50 }).figure?.share, 0.5));
  it('does not hide an end that cannot be read behind the one the page names', () =>
    assert.equal(readGauge({ item: 1, max: 'high' }, { min: 0, max: 50 }).problems[0]?.code, 'feed-field-wrong'));

  for (const item of [null, '', []])
    it(`waits where the value is ${JSON.stringify(item)}`, () => assert.deepEqual(readGauge({ item }), { figure: null, problems: [] }));
  it('says that there is no value at all', () => assert.equal(readGauge({ min: 0, max: 1 }).problems[0]?.code, 'feed-field-missing'));
});
