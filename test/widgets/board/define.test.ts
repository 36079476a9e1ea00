import '../../../packages/widgets/src/source/define.js';
import '../../../packages/widgets/src/table/define.js';
import '../../../packages/widgets/src/board/define.js';
import { expect } from 'chai';
import type { BoardElement } from '../../../packages/widgets/src/board/board-element.js';
import { allInside, frame, inside, mount, settled, textOf, unmount } from '../../support/fixture.js';

const DEALS = `id,name,amount,stage,owner
1,Roof,12000,New,Ann Bell
2,Bridge,30000,New,Ben
3,Tunnel,50000,Proposal,Ann Bell
4,Done,9000,Won,Ben`;

describe('a board on inline deals, computed by the real engine', () => {
  let board: BoardElement;
  const until = async (done: () => boolean) => {
    while (!done()) await frame();
    await settled(board);
  };
  const names = (place: number) => allInside(board, `[data-column='${place}'] .deal-name`).map(textOf);
  beforeEach(async () => {
    const source = `<sluice-source id="real" currency="EUR" time-zone="UTC" stages="New 10%; Proposal 40%; Won=won; Lost=lost"><script type="text/csv">${DEALS}</script></sluice-source>`;
    const box = await mount(`<div>${source}<sluice-board source="real" movable></sluice-board></div>`, { width: '900px' });
    board = box.querySelector('sluice-board')!;
    await until(() => board.moving !== null && names(0).length === 2 && names(1).length === 1);
  });
  afterEach(unmount);

  it('shows open deals by stage, the largest first', () => {
    expect([names(0), names(1)]).to.deep.equal([['Bridge', 'Roof'], ['Tunnel']]);
    expect(textOf(inside(board, '.sum'))).to.equal('€92K 3 deals · €24.2K weighted');
  });

  it('moves a deal at once, and back when the page refuses', async () => {
    let refuse: (error: Error) => void = () => undefined;
    board.addEventListener('sluice-move', (event) => event.waitUntil(new Promise((_, fail) => (refuse = fail))));
    const card = inside(board, "[data-column='0'] [data-index='0']")!;
    card.focus();
    for (const key of [' ', 'ArrowRight', ' ']) {
      (board.renderRoot as ShadowRoot).activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await settled(board);
    }
    await until(() => names(1).length === 2);
    expect([names(0), names(1)]).to.deep.equal([['Roof'], ['Tunnel', 'Bridge']]);
    refuse(new Error('Locked.'));
    await until(() => names(0).length === 2);
    expect(textOf(inside(board, '.notice'))).to.contain('Bridge could not be moved and is back in New. Locked.');
  });

  it('draws what it has before it is printed', async () => {
    dispatchEvent(new Event('beforeprint'));
    expect(names(0)).to.have.length(2);
    dispatchEvent(new Event('afterprint'));
    await settled(board);
  });
});
