import { expect } from 'chai';
import { render } from 'lit';
import { BoardElement } from '../../../packages/widgets/src/board/board-element.js';
import '../../../packages/widgets/src/board/define.js';
import { renderAmounts } from '../../../packages/widgets/src/board/render-column.js';
import { fakeEngine, type FakeEngine } from '../../support/fake-engine.js';
import { frame, inside, mount, settled, textOf, unmount } from '../../support/fixture.js';
import { boardSource } from './board-source.js';

describe('renderAmounts', () => {
  it('never adds currencies', () => {
    const box = document.createElement('div');
    const amounts = [
      { minor: 500_000, currency: 'EUR' },
      { minor: 120_000, currency: null },
    ];
    render(renderAmounts(new BoardElement(), amounts), box);
    expect(textOf(box)).to.equal('€5K + 1.2K');
  });
});

describe('renderColumn', () => {
  let engine: FakeEngine;
  afterEach(() => {
    unmount();
    engine.dispose();
  });

  it('keeps places for cards that are still to arrive', async () => {
    engine = fakeEngine(boardSource('many'));
    const board = await mount<BoardElement>('<sluice-board></sluice-board>', { width: '900px' });
    await frame();
    await settled(board);
    const rows = engine.client.watchRows;
    expect(rows).to.be.a('function');
    expect(inside(board, '.cards')?.getBoundingClientRect().height).to.equal(10_000 * board.cardHeight);
  });
});
