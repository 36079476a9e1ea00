import { expect } from 'chai';
import type { ChartTheme } from '../../../packages/widgets/src/core/chart-theme.js';
import { forecastChart } from '../../../packages/widgets/src/forecast/forecast.chart.js';
import { FORECAST_TODAY as today, forecastValue, QUARTER } from '../../support/forecast-answer.js';

const theme: ChartTheme = {
  surface: '#fff',
  line: '#ddd',
  ink: '#000',
  ink2: '#222',
  ink3: '#444',
  accent: '#00f',
  bad: '#f00',
  font: 'sans-serif',
  fontSize: 11,
};
const words = { quota: 'Quota', today: 'today', money: (minor: number) => `€${Math.round(minor / 100_000)}K`, date: (day: number) => `d${day}` };
const size = { width: 600, height: 240, margin: true };
const picture = (part = {}) => ({ value: forecastValue(part), period: QUARTER, today });
const rows = (part = {}, at = size) => forecastChart(picture(part), theme, at, words).data;

describe('forecastChart', () => {
  it('starts at nothing won, and ends the steps today', () => {
    expect(rows()['won']).to.deep.equal([
      { f0: QUARTER.from, f1: 0 },
      { f0: 20758, f1: 25_000_000 },
      { f0: today + 0.5, f1: 40_000_000 },
    ]);
  });

  it('opens the bands today, from what is won', () => {
    const fan = rows()['fan'] as readonly { f0: number; f1: number; f3: number; f5: number }[];
    expect(fan.map(({ f0 }) => f0)).to.deep.equal([today + 0.5, 20788, 20819]);
    expect(fan[0]).to.include({ f1: 40_000_000, f3: 40_000_000, f5: 40_000_000 });
    expect(fan.at(-1)).to.include({ f1: 80_000_000, f3: 100_000_000, f5: 120_000_000 });
  });

  it('names P90, P50, P10 and quota with their amounts at the right, apart from each other', () => {
    const { band, median, target } = rows();
    const all = [...band!, ...median!, ...target!] as { f0: number; f1: string }[];
    expect(all.map(({ f1 }) => f1)).to.deep.equal(['P90 €1200K', 'P10 €800K', 'P50 €1000K', 'Quota €950K']);
    const places = all.map(({ f0 }) => f0).sort((a, b) => a - b);
    for (let i = 1; i < places.length; i++) expect(places[i]! - places[i - 1]!).to.be.at.least(11 * 1.4);
  });

  it('names the quota inside where there is no margin', () => {
    const data = rows({}, { ...size, width: 240, margin: false });
    expect(data['inside']).to.deep.equal([{ f0: 95_000_000, f1: 'Quota €950K' }]);
    expect(data).to.not.have.property('band');
  });

  it('draws no quota where there is none', () => {
    const data = rows({ quotaMinor: null, chance: null });
    expect(data['quota']).to.deep.equal([]);
    expect(data['target']).to.deep.equal([]);
  });

  it('says what was won, without bands, of a period that is over', () => {
    const over = {
      value: forecastValue({ steps: [{ from: 20635, to: 20726, wonMinor: 5e7, spread: null }], wonMinor: 5e7 }),
      period: { from: 20635, to: 20727 },
      today,
    };
    const { data } = forecastChart(over, theme, size, words);
    expect(data['fan']).to.deep.equal([]);
    expect(data['today']).to.deep.equal([]);
    expect(data['median']).to.deep.include({ f0: (data['median'] as { f0: number }[])[0]!.f0, f1: '€500K' });
  });

  it('starts at nothing where what was won is unknown', () => {
    const value = forecastValue({ wonMinor: null, steps: forecastValue().steps.map((step) => ({ ...step, wonMinor: null })) });
    const { data } = forecastChart({ ...picture(), value }, theme, size, words);
    expect(data['won']).to.deep.equal([]);
    expect((data['fan'] as { f3: number }[])[0]!.f3).to.equal(0);
  });

  it('keeps its spec where only numbers of rows and the width change', () => {
    const { spec } = forecastChart(picture(), theme, size, words);
    expect(forecastChart(picture({ wonMinor: 41_000_000 }), theme, { ...size, width: 640 }, words).spec).to.deep.equal(spec);
  });

  it('puts only safe names into the spec', () => {
    const fields = [...JSON.stringify(forecastChart(picture(), theme, size, words).spec).matchAll(/"field":"([^"]*)"/g)].map(([, name]) => name);
    expect(fields).to.not.have.lengthOf(0);
    for (const name of fields) expect(name).to.match(/^f\d$/);
  });

  it('shows fewer dates where there is less room', () => {
    expect(rows()['dates']).to.have.lengthOf(3);
    expect(rows({}, { ...size, width: 180, margin: false })['dates']!.length).to.be.below(3);
  });
});
