import { expect } from 'chai';
import { loadedUi, loadUi } from '../../../packages/widgets/src/core/ui-loader.js';

describe('loadUi', () => {
  it('loads once, and then is there at once', async () => {
    expect(loadedUi()).to.equal(null);
    const [first, second] = await Promise.all([loadUi(), loadUi()]);
    expect(first).to.equal(second);
    expect(loadedUi()).to.equal(first);
  });
});
