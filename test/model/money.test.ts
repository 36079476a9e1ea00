import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { convertMinor, isCurrency, minorDigits, toMinor } from '@sluice/model';
import fc from 'fast-check';
import { runs } from '../support/runs.js';

fc.configureGlobal({ seed: 7 });

const CURRENCIES = ['EUR', 'JPY', 'KWD'] as const;

describe('minorDigits', () => {
  for (const [currency, digits] of [
    ['EUR', 2],
    ['USD', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['QQQ', 2],
    ['euros', 2],
    [null, 2],
  ] as const) {
    it(`is ${digits} for ${currency}`, () => assert.equal(minorDigits(currency), digits));
  }
});

describe('isCurrency', () => {
  it('tells codes from other texts', () =>
    assert.deepEqual(['EUR', 'JPY', 'eur', 'EURO', 'QQQ', ''].map(isCurrency), [true, true, false, false, false, false]));
});

describe('toMinor', () => {
  for (const [major, currency, expected] of [
    [12.34, 'EUR', 1234],
    ['12.34', 'EUR', 1234],
    ['48000', 'EUR', 4_800_000],
    [1.005, 'EUR', 101],
    [-1.005, 'EUR', -101],
    ['1.0049999999999999999999', 'EUR', 100],
    ['0.005', 'EUR', 1],
    ['0.0049', 'EUR', 0],
    ['.5', 'EUR', 50],
    ['5.', 'EUR', 500],
    ['+7', 'EUR', 700],
    [' 7 ', 'EUR', 700],
    ['1e3', 'EUR', 100_000],
    ['1.5E-2', 'EUR', 2],
    [1e-7, 'EUR', 0],
    [1234.5, 'JPY', 1235],
    ['1.2345', 'KWD', 1235],
    [1.5, null, 150],
    ['000', 'EUR', 0],
    ['90071992547409.91', 'EUR', Number.MAX_SAFE_INTEGER],
    [1e12, 'EUR', 1e14],
  ] as const) {
    it(`reads ${JSON.stringify(major)} ${currency} as ${expected}`, () => assert.equal(toMinor(major, currency), expected));
  }

  for (const major of [NaN, Infinity, -Infinity, '', '.', '-', 'abc', '1,5', '1 000', '12€', '0x10', '1e', '90071992547409.92', '1e400', 1e300, '--1']) {
    it(`refuses ${JSON.stringify(major)}${typeof major === 'number' ? ` (${major})` : ''}`, () => assert.equal(toMinor(major, 'EUR'), null));
  }

  it('has no negative zero', () => {
    assert.deepEqual(
      [toMinor(-0, 'EUR'), toMinor('-0.001', 'EUR'), toMinor('-0', 'EUR')].map((minor) => Object.is(minor, 0)),
      [true, true, true],
    );
  });

  it('agrees with whole numbers of any size', () => {
    const digits = (max: number) => fc.stringMatching(new RegExp(`^[0-9]{0,${max}}$`));
    fc.assert(
      fc.property(fc.boolean(), digits(14), digits(6), fc.constantFrom(...CURRENCIES), (negative, whole, fraction, currency) => {
        fc.pre(whole + fraction !== '');
        const scale = minorDigits(currency);
        const thousandfold = BigInt(whole + fraction.padEnd(7, '0') || '0');
        const divisor = 10n ** BigInt(7 - scale);
        const rounded = (2n * thousandfold + divisor) / (2n * divisor);
        const expected = rounded > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(negative ? -rounded : rounded);
        assert.equal(toMinor(`${negative ? '-' : ''}${whole}.${fraction}`, currency), expected);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('convertMinor', () => {
  for (const { minor, from, to, rate, expected } of [
    { minor: 10_000, from: 'USD', to: 'EUR', rate: 0.92, expected: 9200 },
    { minor: 100, from: 'USD', to: 'EUR', rate: 1.005, expected: 101 },
    { minor: -100, from: 'USD', to: 'EUR', rate: 1.005, expected: -101 },
    { minor: 1000, from: 'JPY', to: 'EUR', rate: 0.00615, expected: 615 },
    { minor: 1, from: 'EUR', to: 'JPY', rate: 162.5, expected: 2 },
    { minor: 12_345, from: 'EUR', to: 'KWD', rate: 0.333, expected: 41_109 },
    { minor: 0, from: 'USD', to: 'EUR', rate: 0.92, expected: 0 },
    { minor: -1, from: 'JPY', to: 'EUR', rate: 0.001, expected: 0 },
    { minor: 9e15, from: 'EUR', to: 'USD', rate: 2, expected: Infinity },
    { minor: 100, from: 'EUR', to: 'USD', rate: 1e-9, expected: 0 },
  ]) {
    it(`makes ${expected} ${to} of ${minor} ${from} at ${rate}`, () => assert.ok(Object.is(convertMinor(minor, from, to, rate), expected)));
  }

  it('agrees with exact fractions, and is odd', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e13 }), fc.integer({ min: 1, max: 500_000 }), (minor, rate) => {
        const expected = Number((2n * BigInt(minor) * BigInt(rate) + 10_000n) / 20_000n);
        assert.equal(convertMinor(minor, 'USD', 'EUR', rate / 10_000), Number.isSafeInteger(expected) ? expected : Infinity);
        if (Number.isSafeInteger(expected)) assert.equal(convertMinor(-minor, 'USD', 'EUR', rate / 10_000) + expected, 0);
      }),
      { numRuns: runs(500) },
    );
  });
});
