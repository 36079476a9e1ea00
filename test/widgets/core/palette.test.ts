import { expect } from 'chai';
import { dark, light } from '../../../packages/widgets/src/core/palette.js';
import { channels, contrast } from '../../../packages/widgets/src/core/stage-colour.js';

describe('the palettes', () => {
  for (const [name, palette] of Object.entries({ light, dark })) {
    for (const role of ['ink', 'ink2', 'ink3', 'accent', 'good', 'bad', 'attention'] as const) {
      it(`keep ${role} readable on the ${name} surface`, () => {
        expect(contrast(channels(palette[role]), channels(palette.surface))).to.be.at.least(4.5);
      });
    }

    it(`hold seven steps and seven ${name} categories`, () => {
      expect([palette.stages.length, palette.categorical.length]).to.deep.equal([7, 7]);
    });
  }
});
