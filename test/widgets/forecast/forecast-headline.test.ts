import { expect } from 'chai';
import { render } from 'lit';
import type { SluiceElement } from '../../../packages/widgets/src/core/sluice-element.js';
import { formatOf } from '../../../packages/widgets/src/core/format.js';
import { renderHeadline } from '../../../packages/widgets/src/forecast/forecast-headline.js';
import { en } from '../../../packages/widgets/src/forecast/messages/en.js';
import { textOf } from '../../support/fixture.js';
import { FORECAST_TODAY as today, forecastValue, QUARTER as period } from '../../support/forecast-answer.js';

const host = { words: () => en, format: formatOf('en') } as unknown as SluiceElement;

function headline(part = {}, at = { period, today }): HTMLElement {
  const box = document.createElement('div');
  render(renderHeadline(host, { value: forecastValue(part), ...at }, 'EUR'), box);
  return box;
}

describe('renderHeadline', () => {
  for (const [chance, tone] of [
    [0.7, 'good'],
    [0.5, ''],
    [0.29, 'bad'],
  ] as const) {
    it(`judges a chance of ${chance} as ${tone || 'open'}`, () => {
      expect(headline({ chance }).querySelector('.chance')?.className.trim()).to.equal(`chance ${tone}`.trim());
    });
  }

  it('leaves the band away where nothing is uncertain', () => {
    const total = { meanMinor: 1e7, p10Minor: 1e7, p25Minor: 1e7, p50Minor: 1e7, p75Minor: 1e7, p90Minor: 1e7 };
    expect(textOf(headline({ total }).querySelector('.what'))).to.equal('expected, median');
  });

  it('tells the quota without a chance where what was won is unknown', () => {
    expect(textOf(headline({ wonMinor: null, chance: null }).querySelector('.chance'))).to.equal('Quota €950K');
  });

  it('tells the share of the quota once the period is over', () => {
    const over = headline({ wonMinor: 47_500_000 }, { period, today: period.to });
    expect(textOf(over.querySelector('.headline'))).to.equal('€475K');
    expect(textOf(over.querySelector('.chance'))).to.equal('50% of quota won Quota €950K');
  });
});
