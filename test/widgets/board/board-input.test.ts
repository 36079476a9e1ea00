import { expect } from 'chai';
import type { BoardElement } from '../../../packages/widgets/src/board/board-element.js';
import { boardHint, boardKey, boardPress } from '../../../packages/widgets/src/board/board-input.js';
import '../../../packages/widgets/src/board/define.js';
import { fakeEngine, type FakeEngine } from '../../support/fake-engine.js';
import { inside, mount, settled, unmount } from '../../support/fixture.js';
import { boardSource } from './board-source.js';

describe('keys and pointers of a board', () => {
  let engine: FakeEngine;
  let board: BoardElement;
  beforeEach(async () => {
    engine = fakeEngine(boardSource());
    board = await mount<BoardElement>('<sluice-board></sluice-board>', { width: '900px' });
    await settled(board);
  });
  afterEach(() => {
    unmount();
    engine.dispose();
  });
  const on = <E extends Event>(event: E, selector: string): E => {
    Object.defineProperty(event, 'target', { value: inside(board, selector) });
    return event;
  };
  const key = (name: string, init: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key: name, cancelable: true, ...init });

  it('leave keys alone that mean nothing to cards', () => {
    const events = [on(key('a'), '.card'), on(key('ArrowDown', { ctrlKey: true }), '.card'), on(key('ArrowDown'), '.head')];
    for (const event of events) boardKey(board, event);
    expect(events.some(({ defaultPrevented }) => defaultPrevented)).to.equal(false);
  });
  it('tell the page of a deal without an address as well', () => {
    const opened: unknown[] = [];
    board.addEventListener('sluice-open', ({ detail }) => opened.push(detail));
    boardKey(board, on(key('Enter'), '.card'));
    expect(opened).to.deep.equal([{ deal: { id: 'a', name: 'Alpha' }, url: null }]);
  });
  it('give the card under the pointer the tab stop', () => {
    boardPress(board, on(new PointerEvent('pointerdown'), "[data-index='1']"));
    expect(board.columns[0]?.column.active).to.equal(1);
  });
  it('have a card say in full what it clips', () => {
    boardHint(board, on(new Event('pointerover'), "[data-index='1']"));
    expect(inside(board, "[data-index='1']")?.title.split('\n')[0]).to.equal('Beta');
  });
});
