import { expect } from 'chai';
import { shownVelocity, velocityIn, type Velocity } from '../../../packages/widgets/src/velocity/shown-velocity.js';
import { measured } from '../../support/fake-engine.js';
import { velocityAnswer, velocityOf } from './velocity-answers.js';

const mixed = {
  total: measured<Velocity>(null, {
    reason: 'mixed-currencies',
    byCurrency: { EUR: measured(velocityOf(), { n: 3 }), USD: measured(velocityOf({ opportunities: 9 }), { n: 9 }), GBP: measured<Velocity>(null, { n: 50 }) },
  }),
};

describe('shownVelocity', () => {
  it('is the whole where there is one', () => expect(shownVelocity(velocityAnswer(), 'USD')).to.deep.include({ currency: null, currencies: [] }));
  it('takes the currency with most deals among those that have a value', () =>
    expect(shownVelocity(mixed, null)).to.deep.include({ currency: 'USD', currencies: ['USD', 'EUR', 'GBP'] }));
  it('takes the picked one', () => expect(shownVelocity(mixed, 'EUR')?.measured.n).to.equal(3));
  it('forgets a picked one that is gone', () => expect(shownVelocity(mixed, 'CHF')?.currency).to.equal('USD'));
  it('is null while nothing is answered', () => expect(shownVelocity(null, null)).to.equal(null));
});

describe('velocityIn', () => {
  it('gives nothing of a currency that was not measured', () => expect(velocityIn(mixed.total, 'CHF')).to.equal(null));
  it('never takes the whole for one currency', () => expect(velocityIn(velocityAnswer().total, 'EUR')).to.equal(null));
});
