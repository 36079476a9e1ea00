import { expect } from 'chai';
import { LitElement } from 'lit';
import type { SourceState } from '@sluice/engine';
import type { Problem } from '@sluice/model';
import { renderReport } from '../../../../packages/widgets/src/source/report/report.js';
import { expectAccessible } from '../../../support/axe.js';
import { sourceState } from '../../../support/fake-engine.js';
import { mountElement, textOf, unmount, until } from '../../../support/fixture.js';

class ReportingElement extends LitElement {
  source: SourceState | null = null;
  problems: readonly Problem[] = [];
  override render() {
    return renderReport(this, this.source, this.problems);
  }
}
customElements.define('test-reporting', ReportingElement);

const state = sourceState({
  tables: [
    {
      kind: 'deals',
      name: 'a.csv',
      preset: 'csv',
      presetChosenBy: 'detected',
      format: 'csv',
      encoding: 'windows-1252',
      delimiter: '\t',
      rows: 100,
      refused: 0,
      fields: [],
      unused: [],
      of: { loaded: 100, total: 412 },
    },
  ],
  currency: null,
});
const draw = async (part: Partial<ReportingElement>, lang = 'en') =>
  mountElement(Object.assign(document.createElement('test-reporting'), part) as ReportingElement, { lang });

describe('renderReport', () => {
  afterEach(unmount);

  it('tells rows, format, pages, stages, currency, zone and what is missing', async () => {
    const element = await draw({ source: state, problems: [{ code: 'bad-row', severity: 'warning', message: 'Row 17 has no stage.', count: 3 }] });
    const text = textOf(element.renderRoot);
    for (const part of [
      '100 rows',
      'all read',
      'first 100 of 412',
      'windows-1252',
      '“tab”',
      'Proposal 40%',
      'no symbol',
      'UTC',
      'quotas',
      'Row 17 has no stage. × 3',
    ]) {
      expect(text).to.contain(part);
    }
    await expectAccessible(element);
  });

  it('says that there is nothing yet', async () => {
    const element = await draw({ source: null });
    expect(textOf(element.renderRoot)).to.contain('No data yet.').and.to.contain('Everything was understood.');
  });

  it('tells problems in the language of the page, and in English what has no words there', async () => {
    const problems: Problem[] = [
      { code: 'short-row', severity: 'warning', message: 'Row 5 has 3 cells.', values: { row: 5, cells: 3, expected: 11 } },
      { code: 'of-tomorrow', severity: 'note', message: 'Something new.' },
    ];
    const element = await draw({ source: state, problems }, 'fr');
    await until(() => textOf(element.renderRoot).includes('La ligne 5 a 3 cellules'));
    expect([...element.renderRoot.querySelectorAll<HTMLElement>('.problems span[lang]')].map(({ lang }) => lang)).to.deep.equal(['fr', 'en']);
  });

  it('speaks Italian', async () => {
    const element = await draw({ source: state }, 'it');
    await until(() => textOf(element.renderRoot).includes('tutte lette'));
  });
});
