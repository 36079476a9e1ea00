import { expect } from 'chai';
import { BoardElement } from '../../../packages/widgets/src/board/board-element.js';
import { ageOf, cardHint, cardLabel, closeOf, nextOf, staysOf } from '../../../packages/widgets/src/board/card-text.js';
import '../../../packages/widgets/src/board/define.js';
import { dealRow, TODAY } from '../../support/fake-engine.js';

const context = { host: new BoardElement(), today: TODAY, stays: new Map([['proposal', { usual: 10, watch: 11 }]]) };

describe('ageOf', () => {
  const age = (days: number) => ageOf(dealRow({ stageEnteredOn: TODAY - days }), context);
  it('fills the meter up to twice the usual time', () => expect([5, 20, 200].map((days) => age(days)?.fill)).to.deep.equal([0.25, 1, 1]));
  it('calls a deal long in its stage from the watched age on', () => expect([11, 12].map((days) => age(days)?.long)).to.deep.equal([false, true]));
  it('has no meter where the usual time is unknown', () => expect(ageOf(dealRow({ stage: { id: 'x', label: 'X' } }), context)?.fill).to.equal(null));
  it('is nothing where nobody knows since when', () => expect(ageOf(dealRow({ stageEnteredOn: null }), context)).to.equal(null));
});

describe('closeOf', () => {
  it('says of a day that has passed that it has', () =>
    expect(closeOf(dealRow({ expectedCloseOn: TODAY, overdue: true }), context)).to.deep.equal({ short: 'Late Nov 22', said: 'Overdue Nov 22' }));
});

describe('nextOf', () => {
  it('is the next step, or how long nothing happened', () => {
    expect(nextOf(dealRow(), context)).to.equal('Send the offer');
    expect(nextOf(dealRow({ staleDays: 5, lastTouchOn: TODAY - 35 }), context)).to.equal('No activity for 35d');
  });
});

describe('nextOf of a deal of which only the creation is known', () => {
  it('says no more than that', () => {
    const created = dealRow({ staleDays: 29, lastTouchOn: TODAY - 59, untouched: true });
    expect(nextOf(created, context)).to.equal('Created 59d ago, nothing known since');
  });
});

describe('staysOf', () => {
  it('is empty before anything is known', () => expect(staysOf(null).size).to.equal(0));
});

describe('cardLabel', () => {
  it('is what matters', () =>
    expect(cardLabel(dealRow({ overdue: true, expectedCloseOn: TODAY, moving: true }), context)).to.equal(
      'Roof for the town hall, Town hall, €12,000, Overdue Nov 22, Being saved',
    ));
});

describe('cardHint', () => {
  it('says in full what a card clips', () =>
    expect(cardHint(dealRow(), context).split('\n')).to.deep.equal([
      'Roof for the town hall',
      'Town hall',
      'Ann',
      '12 days in this stage, usually 10 days',
      'Expected to close Dec 12',
      'Send the offer',
    ]));
});
