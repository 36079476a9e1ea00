import { expect } from 'chai';
import { CHANNELS, FORBIDDEN_NAMES, MARKS, REFUSED, TRANSFORMS } from '../../../packages/widgets/src/chart/spec-limits.js';

describe('the limits of a spec', () => {
  it('leave no mark or channel that loads or opens something', () => {
    for (const mark of ['image', 'geoshape']) expect(MARKS.has(mark)).to.equal(false);
    for (const channel of ['href', 'url']) expect(CHANNELS.has(channel)).to.equal(false);
  });

  it('forbid names that every object has', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'valueOf', 'prototype', 'then']) expect(FORBIDDEN_NAMES.has(name), name).to.equal(true);
  });

  it('know each transform under one name, none of them refused', () => {
    for (const name of TRANSFORMS.keys()) expect(REFUSED.has(name), name).to.equal(false);
  });
});
