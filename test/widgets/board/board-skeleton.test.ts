import { expect } from 'chai';
import { render } from 'lit';
import { BoardElement } from '../../../packages/widgets/src/board/board-element.js';
import { boardSkeleton } from '../../../packages/widgets/src/board/board-skeleton.js';
import '../../../packages/widgets/src/board/define.js';
import { textOf } from '../../support/fixture.js';

describe('boardSkeleton', () => {
  it('draws quiet columns and says that it loads', () => {
    const box = document.createElement('div');
    render(boardSkeleton(new BoardElement(), true), box);
    expect(box.querySelectorAll('.skeleton')).to.have.length(3);
    expect(textOf(box)).to.equal('Loading');
  });
  it('shows nothing yet of what may come at once', () => {
    const box = document.createElement('div');
    render(boardSkeleton(new BoardElement(), false), box);
    expect(box.querySelectorAll('.skeleton')).to.have.length(0);
    expect(textOf(box)).to.equal('Loading');
  });
});
