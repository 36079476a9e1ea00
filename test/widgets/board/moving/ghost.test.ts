import { expect } from 'chai';
import { copyOf, moveGhost } from '../../../../packages/widgets/src/board/moving/ghost.js';

describe('the copy of a card that is dragged', () => {
  const card = () => {
    const element = document.createElement('li');
    element.className = 'card stale';
    for (const name of ['tabindex', 'data-index', 'aria-label', 'aria-setsize', 'part', 'title']) element.setAttribute(name, '1');
    element.append('Alpha');
    return element;
  };

  it('looks the same and is found by nobody', () => {
    const copy = copyOf(card());
    expect([copy.textContent, copy.className]).to.deep.equal(['Alpha', 'card stale ghost']);
    expect(copy.getAttributeNames().sort()).to.deep.equal(['aria-hidden', 'class']);
  });

  it('goes where the pointer is', () => {
    const copy = copyOf(card());
    moveGhost({ card: copy, x: 10, y: 20, width: 160 });
    expect([copy.style.inlineSize, copy.style.transform]).to.deep.equal(['160px', 'translate(10px, 20px) rotate(1.5deg)']);
  });
});
