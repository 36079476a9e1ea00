import { expect } from 'chai';
import { canonicalJson } from '../../../packages/widgets/src/core/canonical-json.js';

describe('canonicalJson', () => {
  it('does not depend on the order of keys, at any depth', () => {
    expect(canonicalJson({ b: { y: 1, x: [{ q: 1, p: 2 }] }, a: 1 })).to.equal(canonicalJson({ a: 1, b: { x: [{ p: 2, q: 1 }], y: 1 } }));
  });

  it('keeps the order of lists, and drops what is undefined', () => {
    expect(canonicalJson({ a: [2, 1], b: undefined, c: null })).to.equal('{"a":[2,1],"c":null}');
  });
});
