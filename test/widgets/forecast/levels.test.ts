import { expect } from 'chai';
import { levels } from '../../../packages/widgets/src/forecast/levels.js';

describe('levels', () => {
  for (const [max, count, expected] of [
    [100, 4, [0, 25, 50, 75, 100]],
    [3.38e8, 4, [0, 1e8, 2e8, 3e8]],
    [7, 3, [0, 2.5, 5]],
    [0, 4, [0]],
    [Number.NaN, 4, [0]],
    [5, 0, [0]],
  ] as const) {
    it(`up to ${max}, at most ${count}, are ${expected.join(' ')}`, () => expect(levels(max, count)).to.deep.equal(expected));
  }
});
