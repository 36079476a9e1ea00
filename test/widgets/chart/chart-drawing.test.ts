import { html, LitElement } from 'lit';
import { expect } from 'chai';
import { ChartDrawing, type Wanted } from '../../../packages/widgets/src/chart/chart-drawing.js';
import type { SluiceElement } from '../../../packages/widgets/src/core/sluice-element.js';
import { settled } from '../../support/fixture.js';

class Host extends LitElement {
  readonly dark = false;
  readonly density = 'comfortable';
  readonly sizeClass = 'm';
  wanted: Wanted | null = null;
  readonly drawing = new ChartDrawing(this as unknown as SluiceElement, () => this.wanted);

  observe(): void {}

  override render() {
    this.drawing.container.style.cssText = 'position:absolute;inline-size:200px;block-size:100px';
    return html`${this.drawing.container}`;
  }
}
customElements.define('test-drawing-host', Host);

const data = { columns: ['n'], rows: [new Map([['n', 3]])] };
const bars = { mark: 'bar', encoding: { x: { field: 'n', type: 'quantitative' } }, height: 50 };

async function draw(host: Host, wanted: Wanted | null): Promise<void> {
  host.wanted = wanted;
  host.requestUpdate();
  await settled(host);
  await host.drawing.drawn;
  await settled(host);
}

describe('ChartDrawing', () => {
  let host: Host;
  beforeEach(() => {
    host = new Host();
    document.body.append(host);
  });
  afterEach(() => host.remove());

  it('draws what is wanted, once', async () => {
    const wanted = { spec: bars, data };
    await draw(host, wanted);
    const svg = host.renderRoot.querySelector('svg');
    expect(svg).to.not.equal(null);
    await draw(host, wanted);
    expect(host.renderRoot.querySelector('svg')).to.equal(svg);
  });

  it('is an error of the widget while the spec is refused', async () => {
    await draw(host, { spec: { ...bars, datasets: {} }, data });
    expect(host.drawing.status).to.equal('error');
    expect(host.drawing.problems).to.have.lengthOf(1);
    await draw(host, { spec: bars, data });
    expect(host.drawing.status).to.equal('ready');
    expect(host.drawing.problems).to.deep.equal([]);
  });

  it('draws nothing where nothing is wanted', async () => {
    await draw(host, null);
    expect(host.renderRoot.querySelector('svg')).to.equal(null);
  });
});
