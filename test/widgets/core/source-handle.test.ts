import { expect } from 'chai';
import { SOURCE } from '../../../packages/widgets/src/core/source-handle.js';

describe('SOURCE', () => {
  it('is the same for every build on a page', () => {
    expect(SOURCE).to.equal(Symbol.for('sluice.source'));
  });
});
