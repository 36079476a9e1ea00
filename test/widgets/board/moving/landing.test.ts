import { expect } from 'chai';
import { landingAt } from '../../../../packages/widgets/src/board/moving/landing.js';
import { dealRow, TODAY } from '../../../support/fake-engine.js';

const near = {
  from: 20,
  rows: [
    dealRow({ id: 'a', name: 'Alpha', amountMinor: 900, expectedCloseOn: TODAY }),
    dealRow({ id: 'b', name: 'Beta', amountMinor: 500, expectedCloseOn: TODAY + 5 }),
    dealRow({ id: 'c', name: 'Gamma', amountMinor: null, expectedCloseOn: null }),
  ],
};

describe('landingAt', () => {
  const deal = dealRow({ id: 'x', name: 'Alpine', amountMinor: 700, expectedCloseOn: TODAY + 9 });
  it('lands before the first smaller deal', () => expect(landingAt('value', deal, near)).to.equal(21));
  it('lands before what has no date', () => expect(landingAt('close', deal, near)).to.equal(22));
  it('lands by name', () => expect(landingAt('name', deal, near)).to.equal(21));
  it('comes last by time in stage: it has just arrived', () => expect(landingAt('age', deal, near)).to.equal(23));
  it('comes last without a value', () => expect(landingAt('value', { ...deal, amountMinor: null }, near)).to.equal(23));
});
