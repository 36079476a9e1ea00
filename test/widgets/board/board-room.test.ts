import { expect } from 'chai';
import { BoardElement } from '../../../packages/widgets/src/board/board-element.js';
import { BoardRoom } from '../../../packages/widgets/src/board/board-room.js';
import '../../../packages/widgets/src/board/define.js';
import { fakeEngine, type FakeEngine } from '../../support/fake-engine.js';
import { mountElement, settled, unmount, until } from '../../support/fixture.js';
import { boardSource } from './board-source.js';

describe('BoardRoom', () => {
  let engine: FakeEngine;
  afterEach(() => {
    unmount();
    engine.dispose();
  });
  const show = async (changed = () => {}) => {
    engine = fakeEngine(boardSource());
    const board = new BoardElement();
    const room = new BoardRoom(board, changed);
    await mountElement(board);
    await settled(board);
    return { board, room };
  };

  it('follows the height of the board', async () => {
    let heard = 0;
    const { board, room } = await show(() => heard++);
    await until(() => heard > 0);
    const before = room.viewport;
    board.style.setProperty('--sluice-board-height', '860px');
    await until(() => room.viewport !== before);
    expect(room.viewport - before).to.equal(300);
  });

  it('knows how large a wall draws', async () => {
    const { board, room } = await show();
    expect(room.px).to.equal(1);
    board.density = 'tv';
    await until(() => room.px > 1);
    expect(room.px).to.be.within(1.2, 8);
  });
});
