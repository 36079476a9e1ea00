import { expect } from 'chai';
import { render } from 'lit';
import { BoardElement } from '../../../../packages/widgets/src/board/board-element.js';
import '../../../../packages/widgets/src/board/define.js';
import { renderSheet } from '../../../../packages/widgets/src/board/sheet/render-sheet.js';
import { dealRow, TODAY } from '../../../support/fake-engine.js';
import { textOf } from '../../../support/fixture.js';

describe('renderSheet', () => {
  const sheet = (rows: readonly ReturnType<typeof dealRow>[], total = rows.length) => {
    const box = document.createElement('div');
    render(renderSheet(new BoardElement(), { rows, total, today: TODAY, version: 1 }), box);
    return box;
  };
  const cells = (box: Element) => [...box.querySelectorAll('tbody tr:not(.group) > *')].map(textOf);

  it('lists deals of stages that are no columns, too', () => expect(cells(sheet([dealRow()]))[0]).to.equal('Roof for the town hall'));

  it('marks what is late and what is quiet', () => {
    const box = sheet([dealRow({ overdue: true, staleDays: 4, lastTouchOn: TODAY - 34 })]);
    expect([...box.querySelectorAll('.overdue, .stale')].map((cell) => cell.className.trim().split(' ').at(-1))).to.deep.equal(['overdue', 'stale']);
  });

  it('has a place for what is missing', () => {
    const bare = { account: null, owner: null, amountMinor: null, stageEnteredOn: null, expectedCloseOn: null, nextStep: null };
    expect(cells(sheet([dealRow(bare)])).slice(1)).to.deep.equal(['', '', '—', '—', '—', '']);
  });

  it('never pretends to be all', () => expect(textOf(sheet([dealRow()], 3).querySelector('p'))).to.equal('First 1 of 3 deals'));
});
