import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createZone } from '@sluice/model';
import { createReader, isMissing, type ReaderName } from '../../../packages/sources/src/reading/reader.js';

const context = { zone: createZone('UTC'), machine: false };
function read(name: ReaderName, value: unknown): unknown {
  const reader = createReader(name, context);
  reader.form?.observe(value);
  return reader.read(value);
}

describe('createReader', () => {
  for (const [name, value, expected] of [
    ['text', '  a ', 'a'],
    ['text', 5, '5'],
    ['text', "'=x", '=x'],
    ['text', "'tis", "'tis"],
    ['text', {}, undefined],
    ['plain', 5, 5],
    ['plain', '5', '5'],
    ['number', '12', 12],
    ['number', '12%', undefined],
    ['money', '€ 5,50', { major: '5.50', currency: 'EUR' }],
    ['money', 0, { major: '0', currency: null }],
    ['money', '12%', undefined],
    ['money', true, undefined],
    ['cents', 129170, { major: '129170e-2', currency: null }],
    ['cents', 1.5, undefined],
    ['minor', 129170, { minor: 129170, currency: null }],
    ['percent', 75, 0.75],
    ['fraction', '0.4', 0.4],
    ['moment', '2026-01-02T00:00:00Z', Date.UTC(2026, 0, 2)],
    ['midnight', '2026-01-02T00:00:00+00:00', '2026-01-02'],
    ['midnight', '2026-01-02T00:00:01Z', Date.UTC(2026, 0, 2, 0, 0, 1)],
    ['date', '2026-01-02T10:00:00Z', '2026-01-02'],
    ['instant', '2026-01-02', Date.UTC(2026, 0, 2)],
    ['boolean', 'VERO', true],
    ['outcome', 'vinta', 'won'],
    ['currency', 'eur', 'EUR'],
  ] as const) {
    it(`reads ${JSON.stringify(value)} as ${name}`, () => assert.deepEqual(read(name, value), expected));
  }

  it('reads a text again as before', () => {
    const reader = createReader('money', context);
    assert.deepEqual(reader.read('5,50'), reader.read('5,50'));
  });
});

describe('isMissing', () => {
  it('knows what stands for nothing', () => {
    for (const value of [null, undefined, '', ' ', '           ', 'null', 'NULL', 'n/a', '#N/A', '-', '–', '\u00a0'])
      assert.equal(isMissing(value, 'text'), true, JSON.stringify(value));
  });

  it('takes 0 and words for values', () => {
    for (const value of [0, '0', 'nullable', '-5', '--']) assert.equal(isMissing(value, 'money'), false, JSON.stringify(value));
  });

  it('takes false for nothing, but for flags', () => {
    assert.equal(isMissing(false, 'money'), true);
    assert.equal(isMissing(false, 'boolean'), false);
  });
});
