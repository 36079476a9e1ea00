import { expect } from 'chai';
import { render } from 'lit';
import { renderBar } from '../../../packages/widgets/src/board/board-bar.js';
import { BoardElement } from '../../../packages/widgets/src/board/board-element.js';
import '../../../packages/widgets/src/board/define.js';
import { textOf } from '../../support/fixture.js';

describe('renderBar', () => {
  const board = new BoardElement();
  const bar = (totals: Parameters<typeof renderBar>[1]) => {
    const box = document.createElement('div');
    render(renderBar(board, totals), box);
    return box;
  };

  it('sums up', () => {
    const totals = { count: 3, amounts: [{ minor: 4_200_000, currency: 'EUR' }], weighted: [{ minor: 780_000, currency: 'EUR' }] };
    expect(textOf(bar(totals).querySelector('.sum'))).to.equal('€42K 3 deals · €7.8K weighted');
  });
  it('says nothing of money that is not known', () => expect(textOf(bar({ count: 3, amounts: [], weighted: [] }).querySelector('.sum'))).to.equal('3 deals'));
  it('names its fields', () =>
    expect([...bar({ count: 0, amounts: [], weighted: [] }).querySelectorAll('.field')].map((field) => field.getAttribute('aria-label'))).to.deep.equal([
      'Find deals',
      'Sort',
    ]));
});
