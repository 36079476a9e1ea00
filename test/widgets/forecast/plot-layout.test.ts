import { expect } from 'chai';
import type { ChartTheme } from '../../../packages/widgets/src/core/chart-theme.js';
import { forecastPlot, levelsFor, marksOf, topOf } from '../../../packages/widgets/src/forecast/plot-layout.js';
import { FORECAST_TODAY as today, forecastValue, QUARTER } from '../../support/forecast-answer.js';

const theme: Pick<ChartTheme, 'font' | 'fontSize'> = { font: 'sans-serif', fontSize: 11 };
const words = { quota: 'Quota', today: 'today', money: (minor: number) => `€${Math.round(minor / 100_000)}K`, date: (day: number) => `d${day}` };
const size = { width: 600, height: 240, margin: true };
const picture = (part = {}) => ({ value: forecastValue(part), period: QUARTER, today });

describe('forecastPlot', () => {
  it('maps the period to its width and amounts to its height', () => {
    const plot = forecastPlot(picture(), theme, size, words);
    expect(plot.x(QUARTER.from)).to.equal(0);
    expect(plot.x(QUARTER.to)).to.equal(plot.width);
    expect(plot.y(0)).to.equal(plot.height);
    expect(plot.left + plot.width).to.be.below(size.width);
    expect(plot.y(120_000_000)).to.be.above(0);
  });
});

describe('topOf', () => {
  it('leaves room above the largest amount', () => {
    expect(topOf(picture())).to.be.closeTo(120_000_000 * 1.08, 1);
    expect(topOf(picture({ quotaMinor: 200_000_000 }))).to.be.closeTo(216_000_000, 1);
  });
});

describe('levelsFor', () => {
  it('follows the height, with two at least', () => {
    expect(levelsFor({ width: 600, height: 550 }, 11)).to.equal(10);
    expect(levelsFor({ width: 600, height: 20 }, 11)).to.equal(2);
  });
});

describe('marksOf', () => {
  it('names the spread and the quota', () => {
    expect(marksOf(picture(), words).map(({ role }) => role)).to.deep.equal(['band', 'median', 'band', 'quota']);
  });
  it('names only what was won of a period that is over', () => {
    const over = { value: forecastValue({ quotaMinor: null, wonMinor: 5e7 }), period: { from: QUARTER.from, to: today }, today };
    expect(marksOf(over, words)).to.deep.equal([{ minor: 5e7, text: '€500K', role: 'median' }]);
  });
});
