import { expect } from 'chai';
import { velocityScale } from '../../../packages/widgets/src/velocity/velocity-scale.js';

describe('velocityScale', () => {
  it('leaves room above the target', () =>
    expect(velocityScale(150, 300, null)).to.deep.equal({ full: 400, share: 0.375, tick: { share: 0.75, minor: 300, kind: 'target' } }));
  it('grows with a value far above the target', () => expect(velocityScale(900, 300, null)).to.deep.include({ full: 900, share: 1 }));
  it('takes the larger of value and previous where there is no target', () => {
    expect(velocityScale(100, null, 200)).to.deep.equal({ full: 200, share: 0.5, tick: { share: 1, minor: 200, kind: 'previous' } });
    expect(velocityScale(200, null, 100).share).to.equal(1);
  });
  it('has neither share nor tick where nothing is known', () => expect(velocityScale(null, null, null)).to.deep.equal({ full: 0, share: null, tick: null }));
  it('is never NaN where all is 0', () => expect(velocityScale(0, null, 0)).to.deep.equal({ full: 0, share: 0, tick: null }));
});
