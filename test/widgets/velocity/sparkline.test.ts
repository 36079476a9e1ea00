import { expect } from 'chai';
import { render } from 'lit';
import { pointsOf, renderSparkline } from '../../../packages/widgets/src/velocity/sparkline.js';

describe('pointsOf', () => {
  it('reaches from edge to edge, the largest on top', () =>
    expect(pointsOf([1, 3])).to.deep.equal([
      [
        [0, 14],
        [60, 2],
      ],
    ]));
  it('breaks where a value is missing', () => expect(pointsOf([1, null, 3, 2]).map((run) => run.length)).to.deep.equal([1, 2]));
  it('lies in the middle where nothing changes', () =>
    expect(
      pointsOf([5, 5])
        .flat()
        .map(([, y]) => y),
    ).to.deep.equal([8, 8]));
});

describe('renderSparkline', () => {
  it('draws nothing of fewer than two values', () => {
    const box = document.createElement('div');
    render(renderSparkline([null, 4]), box);
    expect(box.querySelector('svg')).to.equal(null);
  });
});
