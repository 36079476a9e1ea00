import { expect } from 'chai';
import { css, LitElement } from 'lit';
import type { SourceState, TableReport } from '@sluice/engine';
import { renderReport } from '../../../../packages/widgets/src/source/report/report.js';
import { expectAccessible } from '../../../support/axe.js';
import { sourceState } from '../../../support/fake-engine.js';
import { mountElement, textOf, unmount, until } from '../../../support/fixture.js';

class TabledElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
  `;
  source: SourceState | null = null;
  override render() {
    return renderReport(this, this.source, []);
  }
}
customElements.define('test-tabled', TabledElement);

const deals: TableReport = {
  kind: 'deals',
  name: 'https://api.example/crm/v3/objects/deals.json',
  preset: 'hubspot',
  presetChosenBy: 'detected',
  format: 'json',
  encoding: null,
  delimiter: null,
  rows: 3,
  refused: 1,
  fields: [
    { field: 'ownerId', path: 'properties.hubspot_owner_id' },
    { field: 'expectedCloseOn', path: 'properties.closedate|properties.expected_close', reading: 'day first', evidence: '"30/10/2026" can only be read so' },
    { field: 'custom.region', path: 'properties.region' },
  ],
  unused: ['properties.hs_object_source'],
};
const stages: TableReport = { ...deals, kind: 'stages', preset: 'csv', format: 'csv', fields: [{ field: 'pipelineLabel', path: 'pipeline_name' }], unused: [] };

const draw = async (tables: readonly TableReport[], lang = 'en', width = '900px') => {
  const element = document.createElement('test-tabled') as TabledElement;
  element.source = sourceState({ tables });
  element.style.inlineSize = width;
  return mountElement(element, { lang });
};
const rowsOf = (element: TabledElement) => [...element.renderRoot.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => textOf(cell)));

describe('renderTable', () => {
  afterEach(unmount);

  it('calls fields, readings and presets as people do', async () => {
    const element = await draw([deals, stages]);
    expect(rowsOf(element)).to.deep.equal([
      ['Owner id', 'properties.hubspot_owner_id', ''],
      ['Expected close', 'properties.closedate | properties.expected_close', 'day first "30/10/2026" can only be read so'],
      ['region', 'properties.region', ''],
      ['Name of the pipeline', 'pipeline_name'],
    ]);
    const text = textOf(element.renderRoot);
    for (const part of ['recognised as HubSpot', '1 left out', 'Columns not used: properties.hs_object_source']) expect(text).to.contain(part);
    await expectAccessible(element);
  });

  it('says the same in French', async () => {
    const element = await draw([deals], 'fr');
    await until(() => rowsOf(element)[0]?.[0] === 'Identifiant du responsable');
    expect(rowsOf(element)[1]?.[2]).to.equal('jour d’abord "30/10/2026" ne se lit qu’ainsi');
  });

  it('leaves the column of readings away where nothing had to be decided', async () => {
    const element = await draw([stages]);
    expect(element.renderRoot.querySelectorAll('thead th').length).to.equal(2);
  });

  for (const width of ['320px', '400px', '900px']) {
    it(`breaks no word letter by letter at ${width}, and scrolls nothing sideways`, async () => {
      const element = await draw([deals, stages], 'en', width);
      for (const cell of element.renderRoot.querySelectorAll('tbody th, tbody code')) {
        const text = document.createRange();
        text.selectNodeContents(cell);
        const lines = linesOf([...text.getClientRects()]);
        expect(lines, textOf(cell)).to.be.at.most(textOf(cell).split(/(?<=[ ._])/).length);
      }
      for (const box of element.renderRoot.querySelectorAll('.scroll, .report')) expect(box.scrollWidth).to.be.at.most(box.clientWidth);
    });
  }

  it('puts what a column is read as below it where there is little room', async () => {
    const top = async (width: string) => {
      const element = await draw([deals], 'en', width);
      const [, row] = element.renderRoot.querySelectorAll('tbody tr');
      return row!.querySelector('.read')!.getBoundingClientRect().top - row!.querySelector('th')!.getBoundingClientRect().top;
    };
    expect(await top('320px')).to.be.above(15);
    unmount();
    expect(await top('900px')).to.be.below(10);
  });
});

/** Boxes whose middles are close stand in one line, whatever fonts they are in. */
function linesOf(boxes: readonly DOMRect[]): number {
  const middles = boxes.map(({ top, bottom }) => (top + bottom) / 2).sort((a, b) => a - b);
  return middles.filter((middle, i) => i === 0 || middle - (middles[i - 1] ?? 0) > 6).length;
}
