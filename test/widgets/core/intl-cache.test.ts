import { expect } from 'chai';
import { cached } from '../../../packages/widgets/src/core/intl-cache.js';

describe('cached', () => {
  it('makes equal formatters once, and others apart', () => {
    let made = 0;
    const make = () => ({ number: ++made });
    const first = cached('test', 'en', { a: 1 }, make);
    expect(cached('test', 'en', { a: 1 }, make)).to.equal(first);
    expect(cached('test', 'fr', { a: 1 }, make)).to.not.equal(first);
    expect(cached('test', 'en', { a: 2 }, make)).to.not.equal(first);
  });
});
