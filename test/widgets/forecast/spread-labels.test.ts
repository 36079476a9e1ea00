import { expect } from 'chai';
import { spreadLabels } from '../../../packages/widgets/src/forecast/spread-labels.js';

describe('spreadLabels', () => {
  it('leaves apart what is apart', () => expect(spreadLabels([10, 50, 90], 15, 0, 100)).to.deep.equal([10, 50, 90]));

  it('moves what overlaps, in the order of its places', () => expect(spreadLabels([52, 50, 51], 10, 0, 100)).to.deep.equal([70, 50, 60]));

  it('stays below the high end', () => expect(spreadLabels([95, 99, 97], 10, 0, 100)).to.deep.equal([80, 100, 90]));

  it('stays above the low end', () => expect(spreadLabels([-20, 3], 10, 5, 100)).to.deep.equal([5, 15]));

  it('starts at the low end where there is no room for all', () => expect(spreadLabels([1, 2, 3], 10, 0, 12)).to.deep.equal([0, 10, 20]));

  it('has nothing to do without labels', () => expect(spreadLabels([], 10, 0, 100)).to.deep.equal([]));
});
