import { expect } from 'chai';
import { shownForecast } from '../../../packages/widgets/src/forecast/forecast-shown.js';
import { measured } from '../../support/fake-engine.js';
import { forecastValue } from '../../support/forecast-answer.js';

const of = (n: number) => measured(forecastValue(), { unit: 'money', n });
const mixed = { total: measured<ReturnType<typeof forecastValue>>(null, { reason: 'mixed-currencies', byCurrency: { USD: of(3), EUR: of(9) } }) };

describe('shownForecast', () => {
  it('is the whole where there is one currency', () => {
    expect(shownForecast({ total: of(5) }, 'EUR', null)).to.deep.include({ currency: 'EUR', choices: [] });
  });

  it('is that of the currency with most deals where they mix', () => {
    const shown = shownForecast(mixed, null, null);
    expect(shown).to.deep.include({ currency: 'EUR', choices: ['EUR', 'USD'] });
    expect(shown?.measured.n).to.equal(9);
  });

  it('is that of the currency picked', () => expect(shownForecast(mixed, null, 'USD')?.currency).to.equal('USD'));

  it('goes back where the currency picked is gone', () => expect(shownForecast(mixed, null, 'CHF')?.currency).to.equal('EUR'));

  it('is nothing without an answer', () => expect(shownForecast(null, 'EUR', null)).to.equal(null));
});
