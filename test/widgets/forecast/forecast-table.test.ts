import { expect } from 'chai';
import type { SluiceElement } from '../../../packages/widgets/src/core/sluice-element.js';
import { formatOf } from '../../../packages/widgets/src/core/format.js';
import { forecastTable } from '../../../packages/widgets/src/forecast/forecast-table.js';
import { en } from '../../../packages/widgets/src/forecast/messages/en.js';
import { forecastValue } from '../../support/forecast-answer.js';

const host = { words: () => en, text: { noAnswer: '—' }, format: formatOf('en') } as unknown as SluiceElement;
const textsOf = (row: readonly unknown[]) => row.map((each) => (typeof each === 'string' ? each : (each as { text: string }).text));

describe('forecastTable', () => {
  it('has a row for each step, with what is not known as a dash', () => {
    const { columns, rows } = forecastTable(host, forecastValue(), 'EUR');
    expect(columns.map(({ label }) => label)).to.deep.equal(['From', 'Until', 'Won', 'P10', 'P25', 'P50', 'P75', 'P90', 'Quota']);
    expect(rows.map(textsOf)).to.deep.equal([
      ['Oct 1, 2026', 'Oct 31, 2026', '€250,000', '—', '—', '—', '—', '—', '€950,000'],
      ['Nov 1, 2026', 'Nov 30, 2026', '€400,000', '€520,000', '€560,000', '€600,000', '€640,000', '€680,000', '€950,000'],
      ['Dec 1, 2026', 'Dec 31, 2026', '—', '€800,000', '€900,000', '€1,000,000', '€1,100,000', '€1,200,000', '€950,000'],
    ]);
  });

  it('has no column for a quota where there is none', () => {
    expect(forecastTable(host, forecastValue({ quotaMinor: null }), 'EUR').columns).to.have.lengthOf(8);
  });
});
