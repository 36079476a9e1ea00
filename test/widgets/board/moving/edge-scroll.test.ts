import { expect } from 'chai';
import { edgeScroll } from '../../../../packages/widgets/src/board/moving/edge-scroll.js';

describe('edgeScroll', () => {
  it('rests in the middle', () => expect(edgeScroll(500, 0, 1000)).to.equal(0));
  it('goes back at the start, faster the nearer', () => {
    expect(edgeScroll(24, 0, 1000)).to.equal(-8);
    expect(edgeScroll(0, 0, 1000)).to.equal(-16);
  });
  it('goes on at the end', () => expect(edgeScroll(1000, 0, 1000)).to.equal(16));
  it('is no faster beyond the edge', () => expect(edgeScroll(2000, 0, 1000)).to.equal(16));
});
