import '../../../../packages/widgets/src/board/define.js';
import { expect } from 'chai';
import type { BoardElement } from '../../../../packages/widgets/src/board/board-element.js';
import { BoardSheet } from '../../../../packages/widgets/src/board/sheet/board-sheet.js';
import { loadUi } from '../../../../packages/widgets/src/core/ui-loader.js';
import { fakeEngine, type FakeEngine, type FakeSetup } from '../../../support/fake-engine.js';
import { allInside, inside, mount, settled, textOf, unmount, until } from '../../../support/fixture.js';
import { boardSource } from '../board-source.js';

describe('BoardSheet', () => {
  let engine: FakeEngine;
  const show = async (setup: FakeSetup, markup = '<sluice-board></sluice-board>') => {
    engine = fakeEngine({ ...boardSource(), ...setup });
    const board = await mount<BoardElement>(markup, { width: '1000px' });
    await settled(board);
    return board;
  };
  beforeEach(() => loadUi());
  afterEach(() => {
    dispatchEvent(new Event('afterprint'));
    unmount();
    engine.dispose();
  });

  describe('as a table', () => {
    it('says that it shows the first of many, and shows more', async () => {
      const board = await show(boardSource('many'), '<sluice-board view="table"></sluice-board>');
      await until(() => allInside(board, 'tbody tr').length === 500);
      expect(textOf(inside(board, '.pager'))).to.equal('First 500 of 10,000 deals Show 500 more');
      inside(board, '.pager button')!.click();
      await until(() => allInside(board, 'tbody tr').length === 1000);
    });

    it('says nothing of the kind where it shows all', async () => {
      const board = await show({}, '<sluice-board view="table"></sluice-board>');
      await until(() => allInside(board, 'tbody tr').length === 3);
      expect(inside(board, '.pager')).to.equal(null);
    });

    it('holds what was searched for', async () => {
      const board = await show({}, '<sluice-board view="table"></sluice-board>');
      board.find = 'roof';
      await settled(board);
      await until(() => engine.windows.some(({ search, to }) => search === 'roof' && to === 500));
    });
  });

  it('gives every deal to a file', async () => {
    const board = await show(boardSource('many'));
    const table = await new BoardSheet(board).file();
    expect(table?.rows).to.have.length(10_000);
    expect(table).to.not.have.property('more');
  });

  describe('on paper', () => {
    const print = async (board: BoardElement) => {
      // The event does not wait: what is printed stands there when it has been handled.
      await until(() => {
        dispatchEvent(new Event('beforeprint'));
        return board.printing;
      });
    };

    it('is a table of all deals by stage, not only of those that are seen', async () => {
      const board = await show({});
      await print(board);
      expect(allInside(board, '.sheet .group').map((row) => textOf(row.querySelector('th')))).to.deep.equal([
        'New 2 deals',
        'Proposal 1 deal',
        'Negotiation 0 deals',
      ]);
      expect(allInside(board, '.sheet tr:not(.group) th[scope=row]').map(textOf)).to.deep.equal(['Alpha', 'Beta', 'Roof for the town hall']);
      dispatchEvent(new Event('afterprint'));
      await settled(board);
      expect(inside(board, '.sheet')).to.equal(null);
    });

    it('says how many of many it holds', async () => {
      const board = await show(boardSource('many'));
      await print(board);
      expect(textOf(inside(board, '.sheet p'))).to.equal('First 5,000 of 10,000 deals');
      expect(allInside(board, '.sheet tr:not(.group) th[scope=row]')).to.have.length(5000);
    });
  });

  it('asks nothing for paper on a wall', async () => {
    const board = await show({}, '<sluice-board density="tv"></sluice-board>');
    const sheet = new BoardSheet(board);
    const before = engine.windows.length;
    sheet.hostUpdated();
    expect([engine.windows.length, sheet.isPrintable]).to.deep.equal([before, false]);
  });
});
