import { expect } from 'chai';
import { css } from 'lit';
import { adoptStyles } from '../../../packages/widgets/src/core/adopt-styles.js';

describe('adoptStyles', () => {
  it('gives a root a sheet once, beside those it has', () => {
    const renderRoot = document.createElement('div').attachShadow({ mode: 'open' });
    const [first, second] = [
      css`
        p {
          margin: 0;
        }
      `,
      css`
        p {
          margin: 1px;
        }
      `,
    ];
    for (const styles of [first, second, first]) adoptStyles({ renderRoot }, styles);
    expect(renderRoot.adoptedStyleSheets).to.deep.equal([first.styleSheet, second.styleSheet]);
  });
});
