import { expect } from 'chai';
import type { DealRow } from '@sluice/engine';
import { BoardElement } from '../../../packages/widgets/src/board/board-element.js';
import { CardNode } from '../../../packages/widgets/src/board/card-node.js';
import '../../../packages/widgets/src/board/define.js';
import { dealRow, TODAY } from '../../support/fake-engine.js';
import { textOf } from '../../support/fixture.js';

describe('CardNode', () => {
  const context = { host: new BoardElement(), today: TODAY, stays: new Map([['proposal', { usual: 10, watch: 11 }]]) };
  const spot = { index: 3, total: 9, top: 342, stop: false, held: false };
  const card = (row: Partial<DealRow> | null, part = {}, node = new CardNode()) => {
    node.show(row && dealRow(row), { ...spot, ...part }, context);
    return node;
  };

  it('says what its deal is, and where it stands', () => {
    const { element } = card({});
    expect([...element.children].map(textOf)).to.deep.equal(['Roof for the town hall', 'Town hall', '€12,000', 'AN', '12d', 'Dec 12', 'Send the offer']);
    expect(['data-index', 'aria-setsize', 'aria-posinset', 'tabindex'].map((name) => element.getAttribute(name))).to.deep.equal(['3', '9', '4', '-1']);
    expect(element.style.transform).to.equal('translateY(342px)');
  });

  it('fills the meter by the time in the stage', () => {
    const meter = card({ stageEnteredOn: TODAY - 5 }).element.querySelector<HTMLElement>('.meter > i');
    expect(meter?.style.backgroundSize).to.contain('25% 100%');
  });

  it('keeps nothing of the deal it showed before', () => {
    const node = card({ url: 'https://crm.example/1', overdue: true, staleDays: 3, nextStep: 'Call' });
    const bare = { name: null, account: null, owner: null, amountMinor: null, stageEnteredOn: null, expectedCloseOn: null, nextStep: null };
    expect(textOf(card(bare, {}, node).element)).to.equal('d1');
    expect(node.element.querySelectorAll('[href], .overdue, .meter, .age[aria-label], .who[aria-label]')).to.have.length(0);
    expect(node.element.className).to.equal('card');
  });

  it('is an empty place for a deal still to come', () => {
    const { element } = card(null, {}, card({ url: 'https://crm.example/1' }));
    expect([textOf(element), element.className, element.getAttribute('aria-label')]).to.deep.equal(['', 'card coming', 'Loading']);
    expect(element.querySelector('[href]')).to.equal(null);
  });

  it('is few nodes', () => expect(card({ url: 'https://x.example/' }).element.querySelectorAll('*').length).to.be.lessThan(9));

  it('marks a deal that is held or being saved', () => expect(card({ moving: true }, { held: true }).element.className).to.equal('card saving held'));
});
