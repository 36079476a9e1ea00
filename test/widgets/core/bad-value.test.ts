import { expect } from 'chai';
import { tellBadValue } from '../../../packages/widgets/src/core/bad-value.js';
import { warnings } from '../../support/warnings.js';

describe('tellBadValue', () => {
  it('says once for a value what was found, what would be right, and what holds', async () => {
    const element = document.createElement('div');
    const said = await warnings(() => {
      for (const given of ['often', 'often', 'rarely']) tellBadValue(element, 'pace', given, '"slow" or "fast"', '"slow" is used.');
    });
    expect(said).to.deep.equal([
      '<div>: pace="often" is not understood; expected "slow" or "fast". "slow" is used.',
      '<div>: pace="rarely" is not understood; expected "slow" or "fast". "slow" is used.',
    ]);
  });
});
