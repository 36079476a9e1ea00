import { expect } from 'chai';
import { dark, light } from '../../../packages/widgets/src/core/palette.js';
import { channels, contrast, stageColour } from '../../../packages/widgets/src/core/stage-colour.js';

const numbers = (fill: string) => (fill.match(/\d+/g) ?? []).map(Number);

describe('stageColour', () => {
  it('starts and ends with the ends of the ramp', () => {
    expect(numbers(stageColour(light, 0, 5).fill)).to.deep.equal(channels(light.stages[0] as string));
    expect(numbers(stageColour(light, 4, 5).fill)).to.deep.equal(channels(light.stages.at(-1) as string));
  });

  it('takes the middle for a single stage', () => {
    expect(numbers(stageColour(light, 0, 1).fill)).to.deep.equal(channels(light.stages[3] as string));
  });

  for (const [name, palette] of Object.entries({ light, dark })) {
    for (const count of [2, 3, 7, 12]) {
      it(`gives the better readable ink on each of ${count} ${name} steps`, () => {
        for (let i = 0; i < count; i++) {
          const { fill, ink } = stageColour(palette, i, count);
          const other = ink === palette.ink ? palette.surface : palette.ink;
          expect(contrast(numbers(fill), channels(ink))).to.be.at.least(contrast(numbers(fill), channels(other)));
          expect(contrast(numbers(fill), channels(ink))).to.be.at.least(3.8);
        }
      });
    }
  }
});
