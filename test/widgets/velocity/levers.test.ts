import { expect } from 'chai';
import { betterBy, changedLevers, effectOf, isChanged, perDay, rangeOf, LEVERS as ORDER } from '../../../packages/widgets/src/velocity/levers.js';
import { LEVERS } from './velocity-answers.js';

describe('perDay', () => {
  it('multiplies the first three levers and divides by the last', () => expect(perDay(LEVERS)).to.equal(250_000));
  it('is null where a cycle takes no time', () => expect(perDay({ ...LEVERS, cycleDays: 0 })).to.equal(null));
});

describe('changedLevers', () => {
  it('changes what is named and leaves the rest', () => expect(changedLevers(LEVERS, { cycleDays: -0.5 })).to.deep.equal({ ...LEVERS, cycleDays: 20 }));
  it('never wins more than every deal', () => expect(changedLevers({ ...LEVERS, winRate: 0.8 }, { winRate: 1 }).winRate).to.equal(1));
});

describe('effectOf', () => {
  for (const lever of ['opportunities', 'dealSizeMinor', 'winRate'] as const) {
    it(`gains a tenth where ${lever} grows by a tenth`, () => expect(effectOf(LEVERS, lever, 0.1)).to.be.closeTo(25_000, 1e-6));
  }
  it('gains a ninth where the cycle is shorter by a tenth', () => expect(effectOf(LEVERS, 'cycleDays', -0.1)).to.be.closeTo(250_000 / 9, 1e-6));
  it('makes 47.9 % of all four together', () => {
    const all = Object.fromEntries(ORDER.map((lever) => [lever, betterBy(lever, 0.1)]));
    expect((perDay(changedLevers(LEVERS, all)) ?? 0) / 250_000 - 1).to.be.closeTo(0.4789, 0.0001);
  });
});

describe('rangeOf', () => {
  it('goes from half to double', () => expect(rangeOf(LEVERS, 'dealSizeMinor')).to.deep.equal({ from: -0.5, to: 1 }));
  it('ends where every deal is won', () => expect(rangeOf({ ...LEVERS, winRate: 0.8 }, 'winRate')).to.deep.equal({ from: -0.5, to: 0.25 }));
});

describe('isChanged', () => {
  it('takes no change for a change of nothing', () =>
    expect([isChanged({}), isChanged({ winRate: 0 }), isChanged({ winRate: 0.1 })]).to.deep.equal([false, false, true]));
});
