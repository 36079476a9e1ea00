import '../../../packages/widgets/src/board/define.js';
import { expect } from 'chai';
import type { BoardElement } from '../../../packages/widgets/src/board/board-element.js';
import { fakeEngine, type FakeEngine } from '../../support/fake-engine.js';
import { allInside, frame, inside, mount, settled, textOf, unmount, until } from '../../support/fixture.js';
import { boardSource } from './board-source.js';

describe('cardList', () => {
  let engine: FakeEngine;
  let board: BoardElement;
  beforeEach(async () => {
    engine = fakeEngine(boardSource('many'));
    board = await mount<BoardElement>('<sluice-board></sluice-board>', { width: '900px' });
    await frame();
    await settled(board);
  });
  afterEach(() => {
    unmount();
    engine.dispose();
  });
  const cards = () => allInside(board, "[data-column='0'] .card");
  const scrollTo = async (index: number) => {
    inside(board, '[data-list]')!.scrollTop = index * board.cardHeight;
    await frame();
  };

  it('is as high as all its cards', () => expect(inside(board, '.cards')?.getBoundingClientRect().height).to.equal(10_000 * board.cardHeight));

  it('writes the nodes it has anew while it is scrolled, without the widget', async () => {
    await scrollTo(40);
    // What came to the screen with the first look is told once, and not by the next.
    await settled(board);
    const before = new Set(cards());
    let updates = 0;
    const { requestUpdate } = board;
    board.requestUpdate = (...values) => {
      updates++;
      requestUpdate.apply(board, values);
    };
    await scrollTo(44);
    expect(updates).to.equal(0);
    expect(cards().filter((card) => !before.has(card)).length).to.be.lessThan(3);
    expect(cards().map((card) => textOf(card.querySelector('.deal-name')))).to.include('Deal 44');
  });

  it('stands in the order it is read in once it rests', async () => {
    await scrollTo(44);
    const places = () => cards().map(({ dataset }) => Number(dataset['index']));
    await until(() => places().every((place, i) => i === 0 || place > places()[i - 1]!));
    expect(places()).to.include(44);
  });
});
