import { expect } from 'chai';
import { render } from 'lit';
import { BoardElement } from '../../../packages/widgets/src/board/board-element.js';
import { cardLabel, openDeal, renderCard } from '../../../packages/widgets/src/board/card.js';
import '../../../packages/widgets/src/board/define.js';
import { dealRow, TODAY } from '../../support/fake-engine.js';
import { textOf } from '../../support/fixture.js';

describe('renderCard', () => {
  const host = new BoardElement();
  const context = { host, today: TODAY, stays: new Map([['proposal', { usual: 10, watch: 11 }]]) };
  const card = (row: Parameters<typeof dealRow>[0]) => {
    const box = document.createElement('div');
    render(renderCard(dealRow(row), context), box);
    return box;
  };

  it('fills the meter up to twice the usual time', () => {
    const age = (days: number) =>
      card({ stageEnteredOn: TODAY - days })
        .querySelector<HTMLElement>('.age')
        ?.style.getPropertyValue('--m');
    expect([age(5), age(20), age(200)]).to.deep.equal(['0.250', '1.000', '1.000']);
  });
  it('calls a deal long in its stage from the watched age on', () => {
    expect(card({ stageEnteredOn: TODAY - 11 }).querySelector('.long')).to.equal(null);
    expect(card({ stageEnteredOn: TODAY - 12 }).querySelector('.long')).to.not.equal(null);
  });
  it('has no meter where the usual time is unknown', () => expect(card({ stage: { id: 'x', label: 'X' } }).querySelector('.meter')).to.equal(null));
  it('needs nothing but an id', () => {
    const bare = { name: null, account: null, owner: null, amountMinor: null, stageEnteredOn: null, expectedCloseOn: null, nextStep: null };
    expect(textOf(card(bare))).to.equal('d1');
  });
  it('is few nodes', () => expect(card({ url: 'https://x.example/' }).querySelectorAll('*').length).to.be.lessThan(9));
  it('is called by what matters', () =>
    expect(cardLabel(dealRow({ overdue: true, expectedCloseOn: TODAY, moving: true }), context)).to.equal(
      'Roof for the town hall, Town hall, €12,000, Overdue Nov 22, Being saved',
    ));
});

describe('openDeal', () => {
  it('keeps a link from opening where the page prevents it', () => {
    const host = new BoardElement();
    host.addEventListener('sluice-open', (event) => event.preventDefault());
    const click = new Event('click', { cancelable: true });
    openDeal(host, dealRow(), click);
    expect(click.defaultPrevented).to.equal(true);
  });
});
