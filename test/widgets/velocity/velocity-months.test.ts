import { expect } from 'chai';
import { trendPeriod, velocityMonths } from '../../../packages/widgets/src/velocity/velocity-months.js';
import { TODAY } from '../../support/fake-engine.js';
import { monthlyAnswer } from './velocity-answers.js';

describe('trendPeriod', () => {
  it('is twelve whole months, the running one included', () => expect(trendPeriod(TODAY)).to.equal('2025-12-01/2026-11-30'));
});

describe('velocityMonths', () => {
  const months = velocityMonths(monthlyAnswer({ '2026-03': 10, '2026-11': 4 }), null, TODAY);

  it('has every month in order, those without a deal too', () => {
    expect(months.map(({ key }) => key).slice(0, 4)).to.deep.equal(['2025-12', '2026-01', '2026-02', '2026-03']);
    expect(months.filter(({ velocity }) => velocity !== null).map(({ key, n }) => [key, n])).to.deep.equal([
      ['2026-03', 10],
      ['2026-11', 4],
    ]);
  });

  it('marks the month that still runs', () => expect(months.filter(({ running }) => running).map(({ key }) => key)).to.deep.equal(['2026-11']));

  it('is empty while nothing is answered', () => expect(velocityMonths(null, null, TODAY)).to.deep.equal([]));
});
