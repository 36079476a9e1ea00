import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decimalText, markEvidence, parseNumber } from '../../../packages/sources/src/reading/number-text.js';
import { runs } from '../../support/runs.js';

fc.configureGlobal({ seed: 7 });

const read = (text: string, mark: '.' | ','): string | null => {
  const parts = parseNumber(text);
  return parts && decimalText(parts, mark);
};

describe('parseNumber', () => {
  for (const [text, mark, expected, currency] of [
    ['48000', '.', '48000', null],
    ['€ 48.000,00', ',', '48000.00', 'EUR'],
    ['1\u202f234,56\u00a0€', ',', '1234.56', 'EUR'],
    ['1 234 567', '.', '1234567', null],
    ["CHF 1'234.50", '.', '1234.50', 'CHF'],
    ['1’234.50', '.', '1234.50', null],
    ['$1,234.50', '.', '1234.50', null],
    ['US$5', '.', '5', 'USD'],
    ['-1.200,00', ',', '-1200.00', null],
    ['\u22121,5', ',', '-1.5', null],
    ['-€5', '.', '-5', 'EUR'],
    ['€ -5', '.', '-5', 'EUR'],
    ['5-', '.', '-5', null],
    ['(500)', '.', '-500', null],
    ["'-7", '.', '-7', null],
    ['+3', '.', '3', null],
    ['.5', '.', '0.5', null],
    ['1,234,567.8', '.', '1234567.8', null],
  ] as const) {
    it(`reads ${JSON.stringify(text)}`, () => {
      assert.equal(read(text, mark), expected);
      assert.equal(parseNumber(text)?.currency, currency);
    });
  }

  for (const text of ['', 'abc', '5k', '1e400', '1e5', '12 34', '1 2345', '(5', '5)', '--5', '-5-', '€5€', '1.2.3 EURO', 'EUR', '%', '5%%', '1,234 5']) {
    it(`does not read ${JSON.stringify(text)}`, () => assert.equal(parseNumber(text), null));
  }

  it('tells percents', () => assert.equal(parseNumber('75\u00a0%')?.percent, true));
});

describe('markEvidence', () => {
  for (const [text, evidence] of [
    ['1234', null],
    ['1 234', null],
    ['1.234,56', ','],
    ['1,234.56', '.'],
    ['12,5', ','],
    ['12.50', '.'],
    ['1234,567', ','],
    ['0,500', ','],
    ['0.500', '.'],
    ['1.234.567', ','],
    ['1,234,567', '.'],
    ['1 234,567', ','],
    ['1.234', 'either'],
    ['123,456', 'either'],
  ] as const) {
    it(`of ${text} is ${evidence ?? 'none'}`, () => {
      const parts = parseNumber(text);
      assert.ok(parts);
      assert.equal(markEvidence(parts), evidence);
    });
  }
});

describe('decimalText', () => {
  for (const [text, mark] of [
    ['12,5', '.'],
    ['1.2345,6', ','],
    ['1,2.3', ','],
    ['1.5,', '.'],
    ['12.34.567', ','],
  ] as const) {
    it(`refuses ${text} where ${mark} is decimal`, () => assert.equal(read(text, mark), null));
  }

  // The slow way round: write a known number in a known form, and read it back.
  const form = fc.constantFrom({ mark: '.', group: ',' }, { mark: ',', group: '.' }, { mark: ',', group: ' ' }, { mark: '.', group: "'" }, {
    mark: ',',
    group: '',
  } as const);
  const write = (whole: number, fraction: string, { mark, group }: { mark: string; group: string }): string => {
    let text = String(whole);
    for (let at = text.length - 3; at > 0 && group !== ''; at -= 3) text = `${text.slice(0, at)}${group}${text.slice(at)}`;
    return fraction === '' ? text : `${text}${mark}${fraction}`;
  };

  it('gives back every number written in any form', () => {
    const fraction = fc.stringMatching(/^\d{0,2}$/);
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fraction, form, fc.boolean(), (whole, digits, how, negative) => {
        const text = `${negative ? '-' : ''}${write(whole, digits, how)}`;
        assert.equal(read(text, how.mark), `${negative ? '-' : ''}${whole}${digits === '' ? '' : `.${digits}`}`);
      }),
      { numRuns: runs(500) },
    );
  });

  it('never proves the wrong mark', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fc.stringMatching(/^\d{1,2}$/), form, (whole, digits, how) => {
        const parts = parseNumber(write(whole, digits, how));
        assert.ok(parts);
        assert.equal(markEvidence(parts), how.mark);
      }),
      { numRuns: runs(500) },
    );
  });
});
