import { expect } from 'chai';
import { parseDuration } from '../../../packages/widgets/src/core/duration.js';

describe('parseDuration', () => {
  const cases: [string | null, number | null | undefined][] = [
    ['60s', 60_000],
    ['5m', 300_000],
    ['26h', 93_600_000],
    ['2d', 172_800_000],
    ['250ms', 250],
    [' 1.5 H ', 5_400_000],
    ['off', null],
    ['', null],
    [null, null],
    ['60', undefined],
    ['-5s', undefined],
    ['0s', undefined],
    ['soon', undefined],
  ];
  for (const [text, expected] of cases) it(`reads ${JSON.stringify(text)}`, () => expect(parseDuration(text)).to.equal(expected));
});
