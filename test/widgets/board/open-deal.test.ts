import { expect } from 'chai';
import { BoardElement } from '../../../packages/widgets/src/board/board-element.js';
import '../../../packages/widgets/src/board/define.js';
import { openDeal } from '../../../packages/widgets/src/board/open-deal.js';
import { dealRow } from '../../support/fake-engine.js';

describe('openDeal', () => {
  it('keeps a link from opening where the page prevents it', () => {
    const host = new BoardElement();
    host.addEventListener('sluice-open', (event) => event.preventDefault());
    const click = new Event('click', { cancelable: true });
    openDeal(host, dealRow(), click);
    expect(click.defaultPrevented).to.equal(true);
  });
});
