import { expect } from 'chai';
import { elements } from '../../packages/sluice/src/elements.js';

describe('elements', () => {
  for (const [tag, load] of Object.entries(elements)) {
    it(`define <${tag}>`, async () => {
      await load();
      expect(document.createElement(tag).constructor).to.equal(customElements.get(tag));
      expect(document.createElement(tag).constructor).to.not.equal(HTMLElement);
    });
  }
});
