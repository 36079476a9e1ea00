import { expect } from 'chai';
import { render } from 'lit';
import { backIcon, crossIcon, dotsIcon } from '../../../packages/widgets/src/core/icons.js';

describe('icons', () => {
  for (const [name, icon] of Object.entries({ backIcon, crossIcon, dotsIcon })) {
    it(`draw ${name} without a word for screen readers`, () => {
      const box = document.createElement('div');
      render(icon, box);
      expect(box.querySelector('svg')?.getAttribute('aria-hidden')).to.equal('true');
    });
  }
});
