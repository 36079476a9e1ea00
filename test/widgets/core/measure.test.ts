import { expect } from 'chai';
import { DIAGONALS, DISTANCES, parseMeasure } from '../../../packages/widgets/src/core/measure.js';

describe('parseMeasure', () => {
  const distances: [string | null, number | null | undefined][] = [
    ['5', 5],
    [' 4.5 m ', 4.5],
    ['350cm', 3.5],
    ['10ft', 3.048],
    ['', null],
    [null, null],
    ['0', undefined],
    ['-3', undefined],
    ['far', undefined],
    ['5 miles', undefined],
    ['5 constructor', undefined],
    ['1e400', undefined],
  ];
  for (const [text, expected] of distances) it(`reads the distance ${text}`, () => expect(parseMeasure(text, DISTANCES)).to.equal(expected));

  it('reads diagonals in inches', () => {
    expect(['55', '55in', '55"'].map((text) => parseMeasure(text, DIAGONALS))).to.deep.equal([55, 55, 55]);
    expect(parseMeasure('140cm', DIAGONALS)).to.be.closeTo(55.1, 0.1);
  });
});
