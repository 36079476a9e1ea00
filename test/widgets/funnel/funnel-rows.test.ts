import { expect } from 'chai';
import { funnelRows, leakToShow } from '../../../packages/widgets/src/funnel/funnel-rows.js';
import { measured } from '../../support/fake-engine.js';
import { funnelAnswer, leakAnswer } from './funnel-answers.js';

describe('funnelRows', () => {
  it('measures every bar against the largest, the compared period included', () => {
    const rows = funnelRows(funnelAnswer([50, 40, 20, 10]), funnelAnswer([100, 60, 30, 5]), null);
    expect(rows.map(({ share }) => share)).to.deep.equal([0.5, 0.4, 0.2, 0.1]);
    expect(rows.map(({ previousShare }) => previousShare)).to.deep.equal([1, 0.6, 0.3, 0.05]);
  });

  it('has no previous where nothing is compared', () => {
    expect(funnelRows(funnelAnswer([5, 4, 2, 1]), null, null).every(({ previous }) => previous === null)).to.equal(true);
  });

  it('marks exactly the biggest leak', () => {
    const leak =
      leakToShow(
        leakAnswer([
          [3, 900],
          [2, 8_400_000],
          [4, 100],
        ]),
      )?.leak ?? null;
    expect(funnelRows(funnelAnswer([5, 4, 2, 1]), null, leak).map(({ biggestLeak }) => biggestLeak)).to.deep.equal([false, true, false, false]);
  });

  it('draws no bar wider than all where every stage is empty', () => {
    expect(funnelRows(funnelAnswer([0, 0, 0, 0]), null, null).map(({ share }) => share)).to.deep.equal([0, 0, 0, 0]);
  });
});

describe('leakToShow', () => {
  it('takes the currency with most lost deals where currencies meet without rates', () => {
    const [euro, dollar] = [leakAnswer([[1, 100]]), leakAnswer([[5, 700]])];
    const total = measured(euro.total.value, { byCurrency: { EUR: { ...euro.total, n: 1 }, USD: { ...dollar.total, n: 5 } } });
    expect(leakToShow({ total })?.currency).to.equal('USD');
  });

  it('is null while nothing is answered', () => {
    expect(leakToShow(null)).to.equal(null);
  });
});
